import { byExpiry, daysLeft, isSellable } from '@kirana/domain';

/** What planning needs to know of a lot. */
export interface PickableLot {
  readonly lotId: string;
  readonly expiresOn: string | null;
  /** Units that may still be ordered. */
  readonly available: number;
}

/** Units to take from one lot. */
export interface PlannedPick {
  readonly lotId: string;
  readonly units: number;
  readonly expiresOn: string | null;
  /** What was free when the plan was made. */
  readonly available: number;
  /** The plan takes all of it: only then may a later lot be touched. */
  readonly drains: boolean;
}

export interface Want {
  /** Selling units wanted, from 1. */
  readonly units: number;
  /** Fewest days a lot must still be sellable after today; 0 accepts its last day. */
  readonly minimumDaysLeft: number;
}

export type PickPlan =
  | { readonly ok: true; readonly picks: readonly PlannedPick[] }
  | { readonly ok: false; readonly available: number };

/**
 * First expiry first out: takes from the lot that expires first and goes on to the next only when that one is empty;
 * undated lots come last. Lots past their date, or with fewer days left than the shop asks for, are passed over.
 * `at` is the time of ordering, ms since 1970. When there is not enough, says how many units there are.
 */
export function planPicks(lots: readonly PickableLot[], want: Want, at: number): PickPlan {
  const fit = lots.filter((lot) => lot.available > 0 && isFresh(lot, want.minimumDaysLeft, at));
  const free = fit.reduce((sum, lot) => sum + lot.available, 0);
  if (free < want.units) return { ok: false, available: free };
  const picks: PlannedPick[] = [];
  let missing = want.units;
  for (const { lotId, expiresOn, available } of fit.toSorted(inOrderOfExpiry)) {
    if (missing === 0) break;
    const units = Math.min(available, missing);
    picks.push({ lotId, units, expiresOn, available, drains: units === available });
    missing -= units;
  }
  return { ok: true, picks };
}

/** Sellable today, and for as many more days as asked. */
export const isFresh = (
  { expiresOn }: { expiresOn: string | null },
  minimumDaysLeft: number,
  at: number,
): boolean => isSellable(expiresOn, at) && (daysLeft(expiresOn, at) ?? Infinity) >= minimumDaysLeft;

/** Equal dates by id, so that two shops agree on the order. */
const inOrderOfExpiry = (a: PickableLot, b: PickableLot): number =>
  byExpiry(a, b) || (a.lotId < b.lotId ? -1 : 1);
