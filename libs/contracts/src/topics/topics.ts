/** One topic an entity: its key is the entity's id, it is compacted, and a tombstone follows a delete. */
export const TOPICS = {
  listing: 'catalog.listings.v1',
  seller: 'sellers.sellers.v1',
  order: 'orders.orders.v1',
  lot: 'orders.lots.v1',
  media: 'media.objects.v1',
  search: 'catalog.searches.v1',
  terms: 'orders.terms.v1',
  closure: 'identity.closures.v1',
} as const;

export type EntityName = keyof typeof TOPICS;
export type TopicName = (typeof TOPICS)[EntityName];

/** Partitions of every entity topic; fixed for good, since a key must stay in its partition. */
export const TOPIC_PARTITIONS = 12;

/** Consumer groups, by the app that reads. Their rejects go to `deadLetterTopic(consumer)`. */
export const CONSUMERS = {
  search: 'search-indexer',
  warehouse: 'warehouse-loader',
  offers: 'order-service-offers',
  closures: 'seller-service-closures',
  mediaHydrator: 'media-hydrator',
  mediaUploader: 'media-uploader',
  mediaCopier: 'media-copier',
  mediaSweeper: 'media-sweeper',
  mediaThumbnailer: 'media-thumbnailer',
} as const;

export type ConsumerName = (typeof CONSUMERS)[keyof typeof CONSUMERS];

/** Where a consumer puts what it cannot take, with the error and the source position in the headers. */
export const deadLetterTopic = (consumer: string): string => `${consumer}.dead-letters.v1`;
