import type { PoolClient } from 'pg';
import type { Run } from '../client/warehouse.ts';
import type { Row, Table } from '../model/table.ts';
import { copyRows } from './copy-rows.ts';
import { stageOf } from './statements.ts';

/** A transaction, with the client that COPY needs. */
export interface Transaction {
  readonly run: Run;
  readonly client: PoolClient;
}

/** How rows come into the stage of a table: over the connection (Postgres), or by way of S3 (Redshift). */
export interface Stager {
  stage(transaction: Transaction, table: Table, rows: readonly Row[]): Promise<void>;
}

export const COPY_FROM_STDIN: Stager = {
  stage: ({ client }, table, rows) => copyRows(client, stageOf(table), table, rows),
};
