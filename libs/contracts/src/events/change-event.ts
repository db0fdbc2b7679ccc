import type { EntityName } from '../topics/topics.ts';
import type { EntityOf } from './published.ts';

/** What happened. `snapshot`: the entity as found by a backfill, no change of its own. */
export const OPERATIONS = ['create', 'update', 'delete', 'snapshot'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** The published part of the item before and after; `before` of a create and `after` of a delete are null. */
export interface Change<T> {
  readonly op: Operation;
  /** Of the state after the change; a delete carries the last version + 1. */
  readonly version: number;
  readonly before: T | null;
  readonly after: T | null;
}

/**
 * A change as a CloudEvents 1.0 JSON event (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md).
 * `id` is the same for the same change however often it is published.
 */
export interface ChangeEvent<E extends EntityName = EntityName> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The entity's id; also the Kafka key. */
  readonly subject: string;
  /** When the change was made, ISO 8601 UTC: the item's `updatedAt`. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** W3C trace context of the request that made the change, where one is known. */
  readonly traceparent?: string;
  readonly data: Change<EntityOf<E>>;
}
