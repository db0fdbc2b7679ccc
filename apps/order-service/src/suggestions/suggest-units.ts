import { byExpiry, daysLeft } from '@kirana/domain';
import { fewestUnits } from '../checkout/valid-units.ts';
import type { UnitRule } from '../checkout/valid-units.ts';
import type { PickableLot } from '../reservation/plan-picks.ts';
import { isFresh } from '../reservation/plan-picks.ts';
import type { Rhythm } from './rhythm.ts';

/** What limited a suggestion, or why there is none. */
export type SuggestionReason = 'rhythm' | 'expiry' | 'stock' | 'enough' | 'minimum-too-large';

export interface Suggestion {
  /** Selling units; 0 where ordering now would not help. */
  readonly units: number;
  readonly reason: SuggestionReason;
  /** The date that limits it, where `reason` is `expiry`. */
  readonly expiresOn: string | null;
}

export interface Shelf {
  readonly rhythm: Rhythm;
  readonly rule: UnitRule;
  /** The seller's lots of the listing. */
  readonly lots: readonly PickableLot[];
  /** Days the goods must last: until the next order arrives. */
  readonly coverDays: number;
  /** ms since 1970. */
  readonly at: number;
}

/**
 * What to order now: enough to last until the next delivery at the shop's own rhythm, but never more than it sells
 * before the goods expire. Goods come first-expiry-first-out, so a near date limits everything behind it too.
 */
export function suggestUnits({ rhythm, rule, lots, coverDays, at }: Shelf): Suggestion {
  const need = Math.ceil(rhythm.unitsPerDay * coverDays - rhythm.onShelf);
  if (need <= 0) return { units: 0, reason: 'enough', expiresOn: null };
  const sellable = sellableUnits(rhythm, lots, at, need);
  const units = Math.floor(sellable.units / rule.unitsStep) * rule.unitsStep;
  if (units >= fewestUnits(rule)) return { ...sellable, units };
  const tooFew = sellable.reason === 'rhythm' ? 'minimum-too-large' : sellable.reason;
  return { units: 0, reason: tooFew, expiresOn: sellable.expiresOn };
}

function sellableUnits(
  { unitsPerDay, onShelf }: Rhythm,
  lots: readonly PickableLot[],
  at: number,
  need: number,
): Suggestion {
  let units = 0;
  for (const lot of lots.filter((each) => isFresh(each, 0, at)).toSorted(byExpiry)) {
    const days = daysLeft(lot.expiresOn, at) ?? Infinity;
    const soldInTime = Math.max(0, Math.floor(unitsPerDay * days - onShelf) - units);
    const wanted = Math.min(lot.available, need - units);
    units += Math.min(wanted, soldInTime);
    if (units === need) return { units, reason: 'rhythm', expiresOn: null };
    if (soldInTime < wanted) return { units, reason: 'expiry', expiresOn: lot.expiresOn };
  }
  return { units, reason: 'stock', expiresOn: null };
}
