/** Base units: grams, millilitres, pieces, metres. A kilogram is 1000 g everywhere in the system. */
export const BASE_UNITS = ['g', 'ml', 'pc', 'm'] as const;
export type BaseUnit = (typeof BASE_UNITS)[number];

/** A content in a base unit, e.g. 70 g; `value` is positive. */
export interface Quantity {
  readonly value: number;
  readonly unit: BaseUnit;
}

const LARGER: Partial<Record<BaseUnit, string>> = { g: 'kg', ml: 'l' };

/** "1.5 kg", "70 g", "12 pc": as a shopkeeper reads it. */
export function formatQuantity({ value, unit }: Quantity): string {
  const larger = LARGER[unit];
  return larger && value >= 1000 ? `${trim(value / 1000)} ${larger}` : `${trim(value)} ${unit}`;
}

/** The same quantity `count` times; rounded to a thousandth so that 0.1 × 3 stays 0.3. */
export function timesQuantity({ value, unit }: Quantity, count: number): Quantity {
  return { value: Math.round(value * count * 1000) / 1000, unit };
}

export const sameQuantity = (a: Quantity | null, b: Quantity | null): boolean =>
  a?.value === b?.value && a?.unit === b?.unit;

const trim = (value: number): string => String(Math.round(value * 1000) / 1000);
