import { TOPICS } from '@kirana/contracts';
import { runBatchConsumer } from '@kirana/kafka';
import type { Kafka, RecordBatch } from '@kirana/kafka';
import { createIndex, deleteOldIndexes, pointAlias } from '@kirana/search';
import type { Search } from '@kirana/search';
import { indexBatch } from '../indexing/index-batch.ts';
import type { Targets } from '../indexing/index-batch.ts';
import { Progress } from './progress.ts';

/** What the rebuilt indexes are made from; wishes and what shops ordered stay as they are. */
const REBUILT = ['listing', 'lot', 'terms', 'seller'] as const;

export interface Rebuilt {
  readonly listings: string;
  readonly sellers: string;
  readonly records: number;
  readonly rejected: number;
  readonly deleted: readonly string[];
}

/**
 * Fills new indexes from the topics while the old ones serve, points the aliases to them once they have caught up, and
 * keeps reading until what the old ones took in the meantime is in the new ones too. Both sides write by version, so
 * nothing is lost and nothing older wins; one old index of each kind stays to fall back to.
 */
export async function rebuild(
  kafka: Kafka,
  search: Search,
  say: (line: string) => void,
): Promise<Rebuilt> {
  const begun = new Date();
  const listings = await createIndex(search, 'listings', begun);
  const sellers = await createIndex(search, 'sellers', begun);
  say(`filling ${listings} and ${sellers}`);
  const tally = { records: 0, rejected: 0 };
  const progress = new Progress();
  const targets: Targets = (entity) => ({ index: entity === 'seller' ? sellers : listings });
  const consumer = runBatchConsumer(kafka, {
    groupId: `search-rebuild-${begun.getTime()}`,
    topics: REBUILT.map((entity) => TOPICS[entity]),
    fromBeginning: true,
    maxWaitMs: 100,
    handle: async (batch) => {
      const { rejected } = await indexBatch(search, counted(batch), targets);
      progress.handled(batch);
      tally.records += batch.records.length;
      tally.rejected += rejected;
    },
  });
  try {
    await progress.caughtUp(consumer);
    await search.client.indices.refresh({ index: [listings, sellers] });
    await pointAlias(search, 'sellers', sellers);
    await pointAlias(search, 'listings', listings);
    say('switched; taking what was written meanwhile');
    await progress.caughtUp(consumer);
  } finally {
    await consumer.stop();
  }
  const deleted = [
    ...(await deleteOldIndexes(search, 'listings')),
    ...(await deleteOldIndexes(search, 'sellers')),
  ];
  return { listings, sellers, ...tally, deleted };
}

/** Rejects are counted only: the indexer that serves wrote them to its dead letters when they came. */
const counted = (batch: RecordBatch): RecordBatch => ({ ...batch, reject: async () => undefined });
