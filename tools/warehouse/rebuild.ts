import { uniqueName } from '@kirana/testing';
import { contentHash, createWarehouse, loadedOffsets, migrate } from '@kirana/warehouse';
import { kafkaWith } from './config.ts';
import { startLoader } from './loader-process.ts';
import { caughtUp, endsOf } from './progress.ts';

export interface Rebuild {
  /** The schema that was filled. */
  readonly schema: string;
  readonly records: number;
  readonly seconds: number;
  /** Whether it holds what the live one holds. */
  readonly hashEqual: boolean;
}

export interface LiveWarehouse {
  readonly url: string;
  readonly schema: string;
  readonly topicPrefix: string;
}

/**
 * Fills an empty schema from the topics, by a second loader in a group of its own, while the live one goes on; then
 * compares the two. `keep` leaves the new schema for whoever wants to put it in the live one's place. The hash is equal
 * only where nothing was written meanwhile, and where the topics still hold what the live one was told (see docs).
 */
export async function rebuild(live: LiveWarehouse, keep: boolean): Promise<Rebuild> {
  const kafka = kafkaWith(live.topicPrefix);
  const standing = createWarehouse({ url: live.url, schema: live.schema });
  const fresh = createWarehouse({ url: live.url, schema: uniqueName('rebuild') });
  try {
    await migrate(fresh);
    const began = performance.now();
    const { topicPrefix } = live;
    const loader = startLoader({ topicPrefix, schema: fresh.schema, group: fresh.schema });
    try {
      await caughtUp(loader, fresh, await endsOf(kafka));
    } finally {
      await loader.stop();
    }
    const seconds = (performance.now() - began) / 1000;
    const loaded = await loadedOffsets(fresh);
    const hashEqual = (await contentHash(fresh)) === (await contentHash(standing));
    const records = [...loaded.values()].reduce((sum, offset) => sum + offset, 0);
    return { schema: fresh.schema, records, seconds, hashEqual };
  } finally {
    if (!keep) await fresh.query(`DROP SCHEMA IF EXISTS ${fresh.schema} CASCADE`);
    await fresh.close();
    await standing.close();
  }
}
