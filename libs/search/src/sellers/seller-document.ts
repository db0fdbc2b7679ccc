import type { Change, Seller } from '@kirana/contracts';
import type { Step } from '../documents/apply-change.ts';
import { buried, standingOf } from '../documents/change.ts';
import type { Standing } from '../documents/standing.ts';
import { isNewer } from '../documents/standing.ts';

/** What shops see of a seller beside its offers. */
export interface SellerFields {
  readonly tradeName: string;
  /** PIN codes, or their first digits. */
  readonly areasServed: readonly string[];
  readonly deliveryDays: readonly number[];
  readonly minimumOrderPaise: number;
  readonly paymentTerms: string;
  readonly status: 'active' | 'paused';
}

export type SellerDocument = {
  readonly sellerId: string;
  readonly standing: Standing;
  readonly indexedAt: string;
} & Partial<SellerFields>;

/** A seller's document after a change. */
export function sellerStep(
  sellerId: string,
  change: Change<Seller>,
  now: string,
): Step<SellerDocument> {
  const standing = standingOf(change);
  const { after } = change;
  return (held) =>
    isNewer(standing, held?.standing)
      ? { sellerId, standing, indexedAt: now, ...(after ? fieldsOf(after) : {}) }
      : undefined;
}

/** After a tombstone: gone, unless it was known to be. */
export const sellerTombstone =
  (sellerId: string, now: string): Step<SellerDocument> =>
  (held) =>
    held && !held.standing.deleted
      ? { sellerId, standing: buried(held.standing), indexedAt: now }
      : undefined;

const fieldsOf = ({
  tradeName,
  areasServed,
  deliveryDays,
  minimumOrderPaise,
  paymentTerms,
  status,
}: Seller): SellerFields => ({
  tradeName,
  areasServed,
  deliveryDays,
  minimumOrderPaise,
  paymentTerms,
  status,
});
