/**
 * What the parts of Kirana say to each other: topic names, the event envelope, the published form of every entity with
 * its JSON Schema, and the trace that follows a change. A schema change is checked for compatibility by a test.
 */
export * from './topics/topics.ts';
export * from './events/change-event.ts';
export * from './events/change-type.ts';
export * from './events/change-time.ts';
export * from './events/check-event.ts';
export * from './events/published.ts';
export * from './entities/listing.ts';
export * from './entities/seller.ts';
export * from './entities/lot.ts';
export * from './entities/order.ts';
export * from './entities/media.ts';
export * from './entities/search-fact.ts';
export * from './entities/closure.ts';
export * from './entities/terms.ts';
export * from './asyncapi/asyncapi.ts';
export * from './trace/trace-context.ts';
