import { newId } from '@kirana/domain';
import type { Movement } from './movement.ts';

/** A movement as the ledger keeps it: which lot, when, by whom and for what. */
export interface StockMovement extends Movement {
  readonly lotId: string;
  /** Sorts by time within the lot, and those of one transaction in the order in which they follow each other. */
  readonly movementId: string;
  readonly listingId: string;
  readonly sellerId: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The account that did it, or `system`. */
  readonly by: string;
  /** The order, declaration or note it belongs to. */
  readonly reference: string;
}

/** Where and why a movement happens. */
export interface MovementContext {
  readonly lotId: string;
  readonly listingId: string;
  readonly sellerId: string;
  readonly by: string;
  readonly reference: string;
  /** ms since 1970. */
  readonly at: number;
}

/** The ledger line of a movement; `place` is its place among those of one transaction, from 0. */
export function stockMovement(
  { lotId, listingId, sellerId, by, reference, at }: MovementContext,
  { kind, units }: Movement,
  place = 0,
): StockMovement {
  const time = new Date(at).toISOString();
  const movementId = `${time}#${String(place).padStart(3, '0')}${newId('lot', at).slice(-16)}`;
  return { lotId, movementId, listingId, sellerId, kind, units, at: time, by, reference };
}
