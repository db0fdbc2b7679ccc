import { forbidden } from '@kirana/service';
import type { Actor } from '@kirana/service';

/** The seller that a token speaks for. */
export function sellerOf({ sellerId }: Actor): string {
  if (sellerId === undefined) throw forbidden('This account sells nothing');
  return sellerId;
}

/** Refuses everybody but the seller itself. */
export function mustOwn(actor: Actor, sellerId: string): void {
  if (actor.sellerId !== sellerId) throw forbidden('Only the seller itself may do this');
}
