import type { Closure } from '../entities/closure.ts';
import type { Listing } from '../entities/listing.ts';
import type { Lot } from '../entities/lot.ts';
import type { MediaObject } from '../entities/media.ts';
import type { Order } from '../entities/order.ts';
import type { SearchFact } from '../entities/search-fact.ts';
import type { Seller } from '../entities/seller.ts';
import type { Terms } from '../entities/terms.ts';
import { ENTITY_SCHEMAS } from '../schemas/entity-schemas.ts';
import type { EntityName } from '../topics/topics.ts';

interface Published {
  listing: Listing;
  seller: Seller;
  lot: Lot;
  order: Order;
  media: MediaObject;
  search: SearchFact;
  closure: Closure;
  terms: Terms;
}

export type EntityOf<E extends EntityName> = Published[E];

/** The property that holds each entity's id. */
export const ID_FIELDS = {
  listing: 'listingId',
  seller: 'sellerId',
  lot: 'lotId',
  order: 'orderId',
  media: 'mediaId',
  search: 'searchId',
  closure: 'accountId',
  terms: 'listingId',
} as const satisfies Record<EntityName, string>;

/**
 * The part of an item that may be published: only properties of the entity's schema. What a table holds besides
 * (phones, names, streets, internal marks) never leaves it, and a new attribute stays private until it is named there.
 */
export function publishedPart<E extends EntityName>(
  entity: E,
  item: Record<string, unknown>,
): EntityOf<E> {
  const allowed = Object.keys(ENTITY_SCHEMAS[entity].properties).filter(
    (name) => item[name] !== undefined,
  );
  return Object.fromEntries(allowed.map((name) => [name, item[name]])) as unknown as EntityOf<E>;
}
