import type { Warehouse } from '../client/warehouse.ts';
import type { Finding } from './data-test.ts';
import { dataTests } from './data-tests.ts';

/** When each topic was last loaded, and how old that is, seconds: what a person looks at, since a quiet topic is no fault. */
export async function freshness(
  warehouse: Warehouse,
): Promise<{ topic: string; secondsAgo: number }[]> {
  const rows = await warehouse.query(
    'SELECT topic, MAX(_loaded_at) AS loaded_at FROM load_offsets GROUP BY topic ORDER BY topic',
  );
  return rows.map((row) => ({
    topic: String(row['topic']),
    secondsAgo: Math.round((Date.now() - (row['loaded_at'] as Date).getTime()) / 1000),
  }));
}

/** Runs them all; a finding of 0 rows means that the promise holds. */
export async function runDataTests(warehouse: Warehouse): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { promise, broken } of dataTests()) {
    const [row] = await warehouse.query(broken);
    findings.push({ promise, broken: Number(row?.['broken']) });
  }
  return findings;
}
