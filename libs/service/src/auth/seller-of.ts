import { forbidden } from '../problems/problem.ts';
import type { Actor } from './actor.ts';

/** The seller that a token speaks for. Throws a 403 problem where it speaks for none. */
export function sellerOf({ sellerId }: Pick<Actor, 'sellerId'>): string {
  if (!sellerId) throw forbidden('This account has no seller');
  return sellerId;
}
