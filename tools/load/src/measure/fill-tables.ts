import { publishedPart, startTrace, withTrace } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import type { Dynamo } from '@kirana/dynamodb';
import { MAX_BATCH_WRITES, putMany, TABLES } from '@kirana/dynamodb';
import type { Person } from '@kirana/marketplace';
import { changeEventOf } from '@kirana/testing';
import type { LoadConfig } from './config.ts';
import type { ImportedListing } from './listing-items.ts';
import { listingItems } from './listing-items.ts';
import type { Pipeline } from './pipeline.ts';
import { isTight } from './room.ts';

/** Batches under way at once: DynamoDB Local writes one after the other, so more only wait. */
const AT_ONCE = 4;

/**
 * Writes price lists straight into the listings table, each item as catalog-service's import writes it, so that
 * everything behind the table does what it does after an import. It waits while the rest of the way is further behind
 * than it may be, and ends early when its time is over or the machine has no more room; resolves to how many were written.
 */
export async function fillTables(
  dynamo: Dynamo,
  sellers: readonly Person[],
  config: LoadConfig,
  pipeline: Pipeline,
): Promise<number> {
  const batches = batchesOf(sellers, config);
  const until = performance.now() + config.fillMinutes * 60_000;
  let [written, reserved] = [0, 0];
  const writer = async (): Promise<void> => {
    while (performance.now() < until && !isTight(pipeline.room)) {
      const batch = batches.next();
      if (batch.done) return;
      reserved += batch.value.length;
      await pipeline.within(reserved, config.ahead);
      await withTrace(startTrace(), () => putMany(dynamo, TABLES.listings, batch.value));
      written += batch.value.length;
      pipeline.written = written;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
  return written;
}

/** Row after row of one seller after the other, in batches of what one call takes; nothing is kept. The first of each is held to the contract. */
function* batchesOf(
  sellers: readonly Person[],
  { listings, seed }: LoadConfig,
): Generator<ImportedListing[]> {
  const each = Math.ceil(listings / sellers.length);
  let left = listings;
  for (const [at, { sellerId }] of sellers.entries()) {
    const list = { sellerId: sellerId ?? '', importId: newId('imp'), seed: seed * 100_000 + at };
    let batch: ImportedListing[] = [];
    for (const item of listingItems(list, Math.min(each, left))) {
      if (batch.length === 0)
        changeEventOf('listing', 'create', null, publishedPart('listing', { ...item }));
      batch.push(item);
      if (batch.length < MAX_BATCH_WRITES) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
    left -= Math.min(each, left);
  }
}
