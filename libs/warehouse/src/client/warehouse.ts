import pg from 'pg';
import type { ClientBase, PoolClient, QueryResultRow } from 'pg';
import type { Dialect } from '../dialects/dialect.ts';
import { POSTGRES, REDSHIFT } from '../dialects/dialect.ts';
import type { WarehouseSecurity } from './security.ts';
import { connectionOf } from './security.ts';
import { translated } from './warehouse-errors.ts';

export interface WarehouseConfig {
  /** `postgres://user@host:port/database`; `redshift://` speaks the same protocol in the other dialect. */
  readonly url: string;
  readonly schema: string;
  /** Connections at once; 4 unless said otherwise. */
  readonly connections?: number;
  /** A statement that takes longer is ended by the engine, ms; left out, none is. */
  readonly statementMs?: number;
  /** TLS and IAM; left out, as the URL says. */
  readonly security?: WarehouseSecurity | undefined;
}

/** Runs one statement inside a transaction. */
export type Run = (sql: string, values?: readonly unknown[]) => Promise<{ rows: QueryResultRow[] }>;

/** A connection to the warehouse. Every error is a `WarehouseUnavailable` or one of the statement itself. */
export interface Warehouse {
  readonly dialect: Dialect;
  readonly schema: string;
  query(sql: string, values?: readonly unknown[]): Promise<QueryResultRow[]>;
  /** All of the work or nothing of it. The client is given for COPY. */
  transaction<T>(work: (run: Run, client: PoolClient) => Promise<T>): Promise<T>;
  /** Once what runs has ended; `drop` breaks its connections off instead, so that it ends now, undone. */
  close(inHand?: 'finish' | 'drop'): Promise<void>;
}

// Counts and sums of whole numbers come back as numbers: paise stay exact up to 9 × 10^15.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Instants are UTC, wherever this process runs; the driver would take them for its own zone.
pg.types.setTypeParser(
  pg.types.builtins.TIMESTAMP,
  (text) => new Date(`${text.replace(' ', 'T')}Z`),
);

/** Opens a pool; nothing is sent until the first statement. */
export function createWarehouse({
  url,
  schema,
  connections = 4,
  statementMs,
  security,
}: WarehouseConfig): Warehouse {
  const dialect = url.startsWith('redshift:') ? REDSHIFT : POSTGRES;
  const pool = new pg.Pool({
    ...connectionOf(url, security),
    max: connections,
    connectionTimeoutMillis: 5_000,
    // The pool waits for it, and hands out no connection that refuses it.
    onConnect: (client) => prepared(client, sessionOf(dialect, schema, statementMs)),
  });
  const open = new Set<ClientBase & { end(): Promise<void> }>();
  pool.on('connect', (client) => open.add(client));
  pool.on('remove', (client) => open.delete(client));
  // An idle connection that breaks is dropped by the pool; the next statement meets the trouble and reports it.
  pool.on('error', () => undefined);
  return {
    dialect,
    schema,
    query: async (sql, values) =>
      (await pool.query(sql, values as unknown[]).catch(translated)).rows,
    transaction: async (work) => {
      const client = await pool.connect().catch(translated);
      return inTransaction(client, work);
    },
    close: async (inHand = 'finish') => {
      const ended = pool.end();
      // A client with a statement under way closes its socket when it is told to end.
      if (inHand === 'drop') await Promise.allSettled([...open].map((client) => client.end()));
      await ended;
    },
  };
}

/** What is sent on each new connection; the limit of a statement is in ms on both engines. */
export const sessionOf = (dialect: Dialect, schema: string, statementMs?: number): string[] => [
  ...dialect.session(schema),
  ...(statementMs === undefined ? [] : [`SET statement_timeout TO ${statementMs}`]),
];

async function prepared(client: ClientBase, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}

async function inTransaction<T>(
  client: PoolClient,
  work: (run: Run, client: PoolClient) => Promise<T>,
): Promise<T> {
  // A connection that breaks in the midst is reported by the statement that runs; without a listener it would crash us.
  const heard = () => undefined;
  client.on('error', heard);
  const run: Run = (sql, values) => client.query(sql, values as unknown[]);
  let broken: unknown;
  try {
    await run('BEGIN');
    const result = await work(run, client);
    await run('COMMIT');
    return result;
  } catch (error) {
    broken = await run('ROLLBACK').then(
      () => undefined,
      (failure: unknown) => failure,
    );
    return translated(error);
  } finally {
    client.off('error', heard);
    client.release(broken !== undefined);
  }
}
