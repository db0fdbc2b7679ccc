import type { Listing, StockDeclaration } from '@kirana/contracts';
import type { LotCounts } from './lot-counts.ts';
import { onHand } from './lot-counts.ts';
import type { Movement } from './movement.ts';
import type { LotIdentity } from './stock-lot.ts';

/** The goods a listing's declaration speaks of. */
export const declaredIdentity = (listingId: string, stock: StockDeclaration): LotIdentity => ({
  listingId,
  batch: stock.batch ?? null,
  expiresOn: stock.expiresOn,
});

/** True where the declaration tells more than the lot already knows. Told again, or late, it is old news. */
export const isNews = (
  declaredAsOf: string | null | undefined,
  stock: NonNullable<Listing['stock']>,
): boolean => !declaredAsOf || Date.parse(stock.asOf) > Date.parse(declaredAsOf);

/**
 * What a count of the shelf does to the ledger: the first fills the lot, a later one corrects it by the difference.
 * `movedSince`: units that went out (negative) or came back (positive) between the count and now; the count did not
 * see them.
 */
export function countMovements(
  counts: LotCounts,
  counted: number,
  { first, movedSince = 0 }: { first: boolean; movedSince?: number },
): Movement[] {
  const difference = Math.max(0, counted + movedSince) - onHand(counts);
  if (difference === 0) return [];
  return [first && difference > 0 ? received(difference) : { kind: 'counted', units: difference }];
}

const received = (units: number): Movement => ({ kind: 'received', units });
