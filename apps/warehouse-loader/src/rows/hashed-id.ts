import { createHmac } from 'node:crypto';

/**
 * A shop is counted under a keyed hash of its id, so that the warehouse alone names no one: who holds the salt can still
 * find a shop's rows, and deleting the salt makes all of them anonymous.
 */
export const hashedBy =
  (salt: string) =>
  (id: string): string =>
    `shp#${createHmac('sha256', salt).update(id).digest('hex').slice(0, 32)}`;
