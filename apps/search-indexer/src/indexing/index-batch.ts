import { entityOfTopic, parseEvent } from '@kirana/contracts';
import type { RecordBatch } from '@kirana/kafka';
import {
  indexListingChanges,
  indexLotChanges,
  indexOrderChanges,
  indexSearchFacts,
  indexSellerChanges,
  indexTermsChanges,
} from '@kirana/search';
import type {
  ChangeOutcome,
  KeyedChange,
  Search,
  SearchFactChange,
  WriteOptions,
} from '@kirana/search';

/** Where an entity's changes are written; the aliases unless said otherwise. */
export type Targets = (entity: Indexed) => WriteOptions;

/** The entities that search shows something of. */
export const INDEXED = ['listing', 'lot', 'terms', 'seller', 'order', 'search'] as const;
export type Indexed = (typeof INDEXED)[number];

/** How many records of a batch ended how. */
export interface BatchTally {
  readonly entity: Indexed;
  readonly written: number;
  readonly current: number;
  readonly rejected: number;
}

/**
 * decode → apply → dead letters. A record that is no valid event, or whose document the index refuses, is rejected
 * alone; a sink that is down throws `SearchUnavailable`, and the consumer gives the batch again.
 */
export async function indexBatch(
  search: Search,
  batch: RecordBatch,
  targets: Targets = () => ({}),
): Promise<BatchTally> {
  const entity = indexedEntityOf(batch.topic);
  const { changes, records, rejected } = decode(entity, batch);
  const outcomes = await apply(search, entity, changes, targets(entity));
  const refused = outcomes.flatMap((outcome, at) =>
    typeof outcome === 'string' ? [] : [batch.reject(records[at]!, outcome)],
  );
  await Promise.all(refused);
  const written = outcomes.filter((outcome) => outcome === 'written').length;
  const current = outcomes.filter((outcome) => outcome === 'current').length;
  return { entity, written, current, rejected: rejected + refused.length };
}

function indexedEntityOf(topic: string): Indexed {
  const entity = INDEXED.find((name) => name === entityOfTopic(topic));
  if (!entity) throw new TypeError(`Nothing of ${topic} is indexed`);
  return entity;
}

function decode(entity: Indexed, batch: RecordBatch) {
  const changes: IndexedChange[] = [];
  const records: RecordBatch['records'][number][] = [];
  for (const record of batch.records) {
    try {
      const event = record.value === null ? null : parseEvent(entity, record.value);
      changes.push({ key: record.key, event } as IndexedChange);
      records.push(record);
    } catch (error) {
      // Its letter is written before the batch counts as done; the consumer sees to that.
      void batch.reject(record, error);
    }
  }
  return { changes, records, rejected: batch.records.length - records.length };
}

type IndexedChange = KeyedChange<Exclude<Indexed, 'search'>> | SearchFactChange;

function apply(
  search: Search,
  entity: Indexed,
  changes: readonly IndexedChange[],
  options: WriteOptions,
): Promise<ChangeOutcome[]> {
  switch (entity) {
    case 'listing':
      return indexListingChanges(search, changes as readonly KeyedChange<'listing'>[], options);
    case 'lot':
      return indexLotChanges(search, changes as readonly KeyedChange<'lot'>[], options);
    case 'seller':
      return indexSellerChanges(search, changes as readonly KeyedChange<'seller'>[], options);
    case 'terms':
      return indexTermsChanges(search, changes as readonly KeyedChange<'terms'>[], options);
    case 'order':
      return indexOrderChanges(search, changes as readonly KeyedChange<'order'>[], options);
    case 'search':
      return indexSearchFacts(search, changes as readonly SearchFactChange[]);
  }
}
