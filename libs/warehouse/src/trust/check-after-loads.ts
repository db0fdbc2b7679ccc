import { randomUUID } from 'node:crypto';
import type { Run, Warehouse } from '../client/warehouse.ts';
import { WarehouseUnavailable } from '../client/warehouse-errors.ts';
import type { Check, ChecksRun } from './checks.ts';
import { checkOf } from './checks.ts';
import type { DataTest, Finding } from './data-test.ts';
import { dataTests } from './data-tests.ts';
import { keepChecks } from './keep-checks.ts';

/**
 * One loader of a schema checks at a time (Postgres). Redshift has no such lock: two loaders that check at the same
 * moment there do the work twice, and both runs are kept.
 */
const OURS = 'SELECT pg_try_advisory_xact_lock(748159264, hashtext($1)) AS ours';

/** Which loads there were, and which the newest run saw. Not by clocks: loaders' clocks differ. */
export const SEEN = `SELECT
  (SELECT COALESCE(SUM(next_offset), 0) FROM load_offsets) AS loaded,
  (SELECT MAX(loaded_records) FROM load_checks WHERE checked_at = (SELECT MAX(checked_at) FROM load_checks)) AS seen`;

export interface CheckOptions {
  /** What is known from outside the warehouse, such as how fresh it is. One that is broken makes a run due, too. */
  readonly findings?: () => Promise<readonly Finding[]>;
  readonly tests?: readonly DataTest[];
}

/**
 * Runs the data tests where something was loaded since the newest run, and keeps what they found. Undefined where
 * nothing is new, or where another loader is at it. The tests only read, each in a statement of its own, so they hold up
 * no load; give a `warehouse` with connections of its own (two) and `statementMs`, which ends a test that takes too long.
 * Throws `WarehouseUnavailable`.
 */
export const checkAfterLoads = (
  warehouse: Warehouse,
  { findings = () => Promise.resolve([]), tests = dataTests() }: CheckOptions = {},
): Promise<ChecksRun | undefined> =>
  // The transaction holds the lock, and no snapshot: the tests run beside it.
  warehouse.transaction(async (run) => {
    if (!(await isOurs(run, warehouse))) return undefined;
    const { rows } = await run(SEEN);
    const [loaded, seen] = [Number(rows[0]?.['loaded']), rows[0]?.['seen'] as number | null];
    const found = await findings();
    if (loaded === seen && found.every(({ broken }) => broken === 0)) return undefined;
    const [runId, checkedAt] = [randomUUID(), new Date()];
    const checks = found.map(checkOf);
    for (const test of tests) checks.push(await asked(warehouse, test));
    const made = { runId, checkedAt, checks };
    await keepChecks(run, made, loaded);
    return made;
  });

async function isOurs(run: Run, { dialect, schema }: Warehouse): Promise<boolean> {
  if (dialect.name === 'redshift') return true;
  const { rows } = await run(OURS, [schema]);
  return rows[0]?.['ours'] === true;
}

/** A test that cannot be asked is a finding of its own, and keeps none of the others from being asked. */
async function asked(warehouse: Warehouse, { promise, broken }: DataTest): Promise<Check> {
  const began = performance.now();
  const check = (found: Pick<Check, 'broken' | 'trouble'>): Check => ({
    test: promise,
    tookMs: Math.round(performance.now() - began),
    ...found,
  });
  try {
    const [row] = await warehouse.query(broken);
    return check({ broken: Number(row?.['broken']), trouble: null });
  } catch (error) {
    if (error instanceof WarehouseUnavailable && !tookTooLong(error)) throw error;
    return check({ broken: null, trouble: (error as Error).message });
  }
}

/** `query_canceled` (https://www.postgresql.org/docs/current/errcodes-appendix.html): the limit of a statement. */
const tookTooLong = ({ cause }: WarehouseUnavailable): boolean =>
  (cause as { code?: unknown } | undefined)?.code === '57014';
