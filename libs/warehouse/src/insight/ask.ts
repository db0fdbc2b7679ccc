import type { QueryResultRow } from 'pg';
import type { Warehouse } from '../client/warehouse.ts';

/** Longer than any of these questions needs; a person waits for the answer. ms */
const PATIENCE_MS = 8_000;

/**
 * Asks one question that can change nothing and is given up after some seconds. Throws `WarehouseUnavailable` where the
 * warehouse is away or too slow.
 */
export const ask = (
  warehouse: Warehouse,
  sql: string,
  values: readonly unknown[],
): Promise<QueryResultRow[]> =>
  warehouse.transaction(async (run) => {
    // On Redshift the login's grants keep it from writing: its transactions cannot be made read-only once begun.
    if (warehouse.dialect.name === 'postgres') await run('SET TRANSACTION READ ONLY');
    await run(`SET LOCAL statement_timeout TO ${PATIENCE_MS}`);
    const { rows } = await run(sql, values);
    return rows;
  });

/** A column as a number; what an aggregate has nothing for is 0. */
export const amount = (row: QueryResultRow | undefined, column: string): number =>
  Number(row?.[column] ?? 0);
