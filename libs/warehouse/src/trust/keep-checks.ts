import type { Run, Warehouse } from '../client/warehouse.ts';
import type { Check, ChecksRun } from './checks.ts';

/** Runs are kept so long, ms. */
export const KEPT_MS = 30 * 86_400_000;

const COLUMNS = ['run_id', 'test', 'broken', 'trouble', 'took_ms', 'loaded_records', 'checked_at'];
const NEWEST = `SELECT run_id, test, broken, trouble, took_ms, checked_at FROM load_checks
WHERE checked_at = (SELECT MAX(checked_at) FROM load_checks) ORDER BY test`;
const FORGET = 'DELETE FROM load_checks WHERE checked_at < $1';

const insert = (rows: number): string => {
  const row = (at: number) =>
    `(${COLUMNS.map((_, n) => `$${at * COLUMNS.length + n + 1}`).join(', ')})`;
  return `INSERT INTO load_checks (${COLUMNS.join(', ')}) VALUES ${Array.from({ length: rows }, (_, at) => row(at)).join(', ')}`;
};

/** Writes a run and forgets those that are too old. `loadedRecords`: the sum of the offsets that it began with. */
export async function keepChecks(
  run: Run,
  { runId, checkedAt, checks }: ChecksRun,
  loadedRecords: number,
): Promise<void> {
  const at = checkedAt.toISOString();
  const rowOf = ({ test, broken, trouble, tookMs }: Check) => [
    ...[runId, test, broken, trouble],
    ...[tookMs, loadedRecords, at],
  ];
  await run(insert(checks.length), checks.flatMap(rowOf));
  await run(FORGET, [new Date(checkedAt.getTime() - KEPT_MS).toISOString()]);
}

/** What the newest run found; undefined where none was made yet. */
export async function newestChecks(warehouse: Warehouse): Promise<ChecksRun | undefined> {
  const rows = await warehouse.query(NEWEST);
  const [first] = rows;
  if (!first) return undefined;
  const checks = rows.map((row) => ({
    test: String(row['test']),
    broken: row['broken'] === null ? null : Number(row['broken']),
    trouble: row['trouble'] === null ? null : String(row['trouble']),
    tookMs: Number(row['took_ms']),
  }));
  return { runId: String(first['run_id']), checkedAt: first['checked_at'] as Date, checks };
}

/** One of each of its statements, for the check of the grammar. */
export const KEEPING_STATEMENTS = [insert(2), FORGET, NEWEST] as const;
