/** A create met an item that is there already. */
export class ItemExists extends Error {
  readonly code = 'item-exists';
  readonly retriable = false;
  readonly table: string;
  /** The item found there. */
  readonly existing: Record<string, unknown> | undefined;

  constructor(table: string, existing: Record<string, unknown> | undefined) {
    super(`An item with this key is already in ${table}`);
    this.name = 'ItemExists';
    this.table = table;
    this.existing = existing;
  }
}

/** A write was based on a version that is no longer the current one (or the item is gone). */
export class StaleVersion extends Error {
  readonly code = 'stale-version';
  readonly retriable = false;
  readonly table: string;
  readonly expected: number;
  /** The version found; undefined where the item is gone. */
  readonly found: number | undefined;

  constructor(table: string, expected: number, found: number | undefined) {
    super(`The item in ${table} is at version ${found ?? 'none (gone)'}, not ${expected}`);
    this.name = 'StaleVersion';
    this.table = table;
    this.expected = expected;
    this.found = found;
  }
}

/** Why one write of a transaction was refused; `None` for those that were not. */
export interface RefusedWrite {
  readonly code: string;
  readonly item: Record<string, unknown> | undefined;
}

/** A transaction that changed nothing, since a condition failed or another transaction was at the same items. */
export class TransactionRefused extends Error {
  readonly code = 'transaction-refused';
  /** True where no condition failed: others were at the same items, and a retry can help. */
  readonly retriable: boolean;
  /** In the order of the transaction's writes. */
  readonly writes: readonly RefusedWrite[];

  constructor(writes: readonly RefusedWrite[]) {
    super(`Transaction refused: ${writes.map((write) => write.code).join(', ')}`);
    this.name = 'TransactionRefused';
    this.writes = writes;
    this.retriable = !writes.some((write) => write.code === 'ConditionalCheckFailed');
  }

  /** Positions of the writes whose condition failed. */
  get failedConditions(): number[] {
    return this.writes.flatMap((write, at) =>
      write.code === 'ConditionalCheckFailed' ? [at] : [],
    );
  }
}
