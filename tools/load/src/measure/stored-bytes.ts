import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Marketplace } from '@kirana/marketplace';

/** Bytes that one listing takes in each engine, all it brings along included (index copies, both event states). */
export interface StoredBytes {
  readonly kafka: number;
  readonly search: number;
  readonly warehouse: number;
}

/** Whole sizes now, bytes. */
export async function storedBytes({
  profile,
  search,
  warehouse,
}: Marketplace): Promise<StoredBytes> {
  const alias = search.alias('listings');
  await search.client.indices.refresh({ index: alias });
  const { body } = await search.client.indices.stats({ index: alias, metric: 'store' });
  const stats = body as unknown as { _all: { primaries: { store: { size_in_bytes: number } } } };
  const [row] = await warehouse.query(
    "SELECT SUM(pg_total_relation_size(c.oid)) AS bytes FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'",
  );
  // Segment files are made large ahead of time: what is used of them counts.
  const du = execFileSync('du', ['-s', '--block-size=1', join(profile.home, 'kafka')], {
    encoding: 'utf8',
  });
  return {
    kafka: Number(du.split('\t')[0]),
    search: stats._all.primaries.store.size_in_bytes,
    warehouse: Number(row?.['bytes'] ?? 0),
  };
}

export const bytesEach = (before: StoredBytes, after: StoredBytes, units: number): StoredBytes => ({
  kafka: Math.round((after.kafka - before.kafka) / units),
  search: Math.round((after.search - before.search) / units),
  warehouse: Math.round((after.warehouse - before.warehouse) / units),
});
