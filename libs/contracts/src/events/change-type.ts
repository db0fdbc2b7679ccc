import type { EntityName } from '../topics/topics.ts';
import { TOPICS } from '../topics/topics.ts';

const AREAS: Record<EntityName, string> = {
  listing: 'catalog.listing',
  seller: 'sellers.seller',
  order: 'orders.order',
  lot: 'orders.lot',
  media: 'media.object',
  search: 'catalog.search',
  closure: 'identity.closure',
  terms: 'orders.terms',
};

/** `in.kirana.catalog.listing.changed.v1` */
export const changeType = (entity: EntityName): string => `in.kirana.${AREAS[entity]}.changed.v1`;

/** The source of an entity's events: the service that owns it. */
export const changeSource = (entity: EntityName): string =>
  `/kirana/${(AREAS[entity].split('.')[0] ?? entity).replace(/^sellers$/, 'seller')}`;

/** The entity that a topic carries (any prefix of a test before the name is ignored). */
export const entityOfTopic = (topic: string): EntityName | undefined =>
  (Object.keys(TOPICS) as EntityName[]).find((name) => topic.endsWith(TOPICS[name]));
