/** The warehouse does not answer, or is too busy: the same again later may work. */
export class WarehouseUnavailable extends Error {
  readonly code = 'warehouse-unavailable';
  readonly retriable = true;

  constructor(cause: unknown) {
    super(
      `The warehouse is unavailable: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
    this.name = 'WarehouseUnavailable';
  }
}

/**
 * Classes of SQLSTATE that say nothing about the statement: connection, transaction rollback (deadlock, serialization),
 * insufficient resources, operator intervention (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
const PASSING = /^(08|40|53|57)/;

/** Throws the error as what it means to a caller. */
export function translated(error: unknown): never {
  const code = (error as { code?: unknown }).code;
  const sqlState = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
  // Without an SQLSTATE it came from the network or the client, not from the server.
  if (error instanceof WarehouseUnavailable) throw error;
  if (sqlState === undefined || PASSING.test(sqlState)) throw new WarehouseUnavailable(error);
  throw error;
}
