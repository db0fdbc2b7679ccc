import type { LotPick, OrderLine } from '@kirana/contracts';
import { isSellable } from '@kirana/domain';
import type { Movement } from '../stock/movement.ts';
import type { OrderStep } from './order-states.ts';

/** Why fewer units go out than were ordered. What is not there, or not fit, leaves the books too. */
export const SHORTAGE_REASONS = ['missing', 'damaged', 'expired', 'not-wanted'] as const;
export type ShortageReason = (typeof SHORTAGE_REASONS)[number];

/** A line that is packed with fewer units than ordered. */
export interface Shortage {
  readonly listingId: string;
  /** Units that are packed: fewer than ordered, 0 for none. */
  readonly packedUnits: number;
  readonly reason: ShortageReason;
}

/** What a step does to one lot. */
export interface LotEffect {
  readonly listingId: string;
  readonly lotId: string;
  readonly movements: readonly Movement[];
}

export interface StepEffects {
  readonly lines: readonly OrderLine[];
  readonly totalPaise: number;
  readonly lots: readonly LotEffect[];
}

/** What a step does to the order's lines and to the lots they were reserved from. */
export function stepEffects(
  lines: readonly OrderLine[],
  step: OrderStep,
  shortages: readonly Shortage[] = [],
): StepEffects {
  if (step === 'ship') return effects(lines, lines.flatMap(moving('shipped')));
  if (step === 'cancel') return effects(lines, lines.flatMap(moving('released')));
  if (step === 'pack' && shortages.length > 0) return pack(lines, shortages);
  return effects(lines, []);
}

/** The picks of lots whose last day is over: they must not go out. `at`: ms since 1970. */
export const expiredPicks = (lines: readonly OrderLine[], at: number): LotPick[] =>
  lines.flatMap(({ picks }) => picks).filter(({ expiresOn }) => !isSellable(expiresOn, at));

const effects = (lines: readonly OrderLine[], lots: readonly LotEffect[]): StepEffects => ({
  lines,
  totalPaise: lines.reduce((sum, { linePaise }) => sum + linePaise, 0),
  lots,
});

const moving =
  (kind: 'shipped' | 'released') =>
  ({ listingId, picks }: OrderLine): LotEffect[] =>
    picks.map(({ lotId, units }) => ({ listingId, lotId, movements: [{ kind, units }] }));

function pack(lines: readonly OrderLine[], shortages: readonly Shortage[]): StepEffects {
  const byListing = new Map(shortages.map((shortage) => [shortage.listingId, shortage]));
  const packed = lines.map((line) => packLine(line, byListing.get(line.listingId)));
  return effects(
    packed.map(({ line }) => line),
    packed.flatMap(({ lots }) => lots),
  );
}

/**
 * Takes the missing units off the picks: expired goods off those that expire first, since those are past their date,
 * anything else off those that expire last, so that what goes out is still first expiry first.
 */
function packLine(
  line: OrderLine,
  shortage: Shortage | undefined,
): { line: OrderLine; lots: LotEffect[] } {
  if (!shortage) return { line, lots: [] };
  const { reason, packedUnits } = shortage;
  const inOrder = reason === 'expired' ? line.picks : line.picks.toReversed();
  const lots: LotEffect[] = [];
  const kept = new Map<string, number>();
  let missing = line.units - packedUnits;
  for (const { lotId, units } of inOrder) {
    const taken = Math.min(units, missing);
    missing -= taken;
    kept.set(lotId, units - taken);
    const { listingId } = line;
    if (taken > 0) lots.push({ listingId, lotId, movements: shortageMovements(reason, taken) });
  }
  const picks = line.picks
    .map((pick) => ({ ...pick, units: kept.get(pick.lotId) ?? 0 }))
    .filter(({ units }) => units > 0);
  const discountPaise = Math.floor(((line.discountPaise ?? 0) * packedUnits) / line.units);
  const packed = {
    ...line,
    ...(line.discountPaise === undefined ? {} : { discountPaise }),
    units: packedUnits,
    shortUnits: line.units - packedUnits,
    shortReason: reason,
    linePaise: line.pricePaise * packedUnits - discountPaise,
    picks,
  };
  return { line: packed, lots };
}

const shortageMovements = (reason: ShortageReason, units: number): Movement[] => {
  const released: Movement = { kind: 'released', units };
  if (reason === 'not-wanted') return [released];
  return [released, { kind: reason === 'expired' ? 'expired' : 'written-off', units }];
};
