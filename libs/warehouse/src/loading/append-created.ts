import type { Row, Table } from '../model/table.ts';
import { copyRows } from './copy-rows.ts';
import type { Transaction } from './stager.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * Rows of created entities are most likely new: they are copied straight into the table, which is about twice as quick
 * as by the stage. Where one is there already, the key that Postgres keeps refuses them all, the savepoint takes them
 * back, and false says that they must be staged. Not for engines that keep no keys.
 */
export async function appendCreated(
  { run, client }: Transaction,
  table: Table,
  rows: readonly Row[],
): Promise<boolean> {
  if (table.history || !rows.every((row) => row['_source_version'] === 1)) return false;
  await run('SAVEPOINT created');
  try {
    await copyRows(client, table.name, table, rows);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    await run('ROLLBACK TO SAVEPOINT created');
    return false;
  }
}
