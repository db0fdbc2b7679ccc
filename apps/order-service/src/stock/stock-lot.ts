import type { Lot } from '@kirana/contracts';
import { stableId } from '@kirana/domain';
import type { LotCounts } from './lot-counts.ts';
import { available, NO_COUNTS } from './lot-counts.ts';
import type { Movement } from './movement.ts';
import { move } from './movement.ts';

/** A lot as it is stored: the published lot, the counts behind it, and where its first count came from. */
export interface StockLot extends Omit<Lot, keyof LotCounts>, LotCounts {
  /** When the last declared count was true; an older declaration changes nothing. */
  readonly declaredAsOf: string | null;
  /** Sorts dated lots by date; gone once nothing is left to expire. */
  readonly expiryKey?: string | undefined;
  readonly expiryShard?: string | undefined;
}

/** Shards of the list of dated lots. */
export const EXPIRY_SHARDS = 8;

/** A lot before its first write: the table adds version and times. */
export type NewLot = Omit<StockLot, 'version' | 'createdAt' | 'updatedAt'>;

/** What makes a lot that lot: one batch of one listing with one date. */
export interface LotIdentity {
  readonly listingId: string;
  readonly batch: string | null;
  readonly expiresOn: string | null;
}

/** The same id for the same goods, so that declaring them again meets the same lot. */
export const lotIdOf = ({ listingId, batch, expiresOn }: LotIdentity): string =>
  stableId('lot', listingId, batch ?? '', expiresOn ?? '');

export interface LotFacts extends LotIdentity {
  readonly sellerId: string;
  readonly packedOn?: string | null;
  /** What the seller paid for one selling unit, in paise. */
  readonly costPaise?: number | null;
}

/** A lot with nothing in it yet. */
export const emptyLot = (facts: LotFacts): NewLot => ({
  lotId: lotIdOf(facts),
  sellerId: facts.sellerId,
  listingId: facts.listingId,
  batch: facts.batch,
  packedOn: facts.packedOn ?? null,
  expiresOn: facts.expiresOn,
  costPaise: facts.costPaise ?? null,
  ...NO_COUNTS,
  available: 0,
  declaredAsOf: null,
  ...expiryKeys(facts),
});

/** Where a dated lot stands in the list of what expires next. */
function expiryKeys(identity: LotIdentity): Pick<StockLot, 'expiryKey' | 'expiryShard'> {
  if (identity.expiresOn === null) return {};
  const lotId = lotIdOf(identity);
  const shard = (lotId.codePointAt(lotId.length - 1) ?? 0) % EXPIRY_SHARDS;
  return { expiryKey: `${identity.expiresOn}#${lotId}`, expiryShard: `expiry-${shard}` };
}

/** The attributes that change when units move: the counts, and `available` that follows from them. */
export type CountChanges = LotCounts & { readonly available: number };

/** The counts of a lot after movements, ready to be written. Throws `ImpossibleMovement`. */
export function afterMovements(lot: LotCounts, movements: readonly Movement[]): CountChanges {
  const { received, returned, shipped, writtenOff, reserved } = lot;
  const counts = movements.reduce(move, { received, returned, shipped, writtenOff, reserved });
  return { ...counts, available: available(counts) };
}
