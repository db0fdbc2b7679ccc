/** How many selling units of a listing may be ordered. */
export interface UnitRule {
  readonly minimumUnits: number;
  readonly unitsStep: number;
}

/** The fewest units that are allowed: a multiple of the step that is not below the minimum. */
export const fewestUnits = ({ minimumUnits, unitsStep }: UnitRule): number =>
  Math.max(1, Math.ceil(minimumUnits / unitsStep)) * unitsStep;

export const isValidUnits = (units: number, rule: UnitRule): boolean =>
  units % rule.unitsStep === 0 && units >= fewestUnits(rule);

/**
 * The allowed numbers of units next to a number that is not: the one below, where there is one, and the one above.
 * An order is never rounded; the shop chooses.
 */
export function nearestUnits(units: number, rule: UnitRule): number[] {
  const fewest = fewestUnits(rule);
  const below = Math.floor(units / rule.unitsStep) * rule.unitsStep;
  return below < fewest ? [fewest] : [below, below + rule.unitsStep];
}
