import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '../client/dynamo.ts';
import type { TableDefinition } from '../tables/table.ts';
import { tableName } from '../tables/table.ts';
import { stored } from './versioned.ts';

/** The most writes of one call (Amazon DynamoDB quotas). */
export const MAX_BATCH_WRITES = 25;

/** Tries of what a call left unwritten, each after twice the pause of the one before. */
const MOST_TRIES = 12;
const FIRST_PAUSE_MS = 20;

/** The table took none of these however often it was asked: it is throttled. */
export class BatchNotTaken extends Error {
  readonly code = 'batch-not-taken';
  readonly retriable = true;
  readonly unwritten: number;

  constructor(table: string, unwritten: number) {
    super(`${table} left ${unwritten} items of a batch unwritten`);
    this.name = 'BatchNotTaken';
    this.unwritten = unwritten;
  }
}

/**
 * Puts items whole, whatever is there: for tables that nobody else writes meanwhile, since a batch takes no conditions.
 * Up to `MAX_BATCH_WRITES` different items; each carries the current trace. Throws `BatchNotTaken`.
 */
export async function putMany(
  dynamo: Dynamo,
  table: TableDefinition,
  items: readonly object[],
): Promise<void> {
  const name = tableName(dynamo, table);
  let left: object[] = items.map((item) => ({ PutRequest: { Item: stored(item) } }));
  for (let tries = 0; left.length > 0; tries++) {
    if (tries === MOST_TRIES) throw new BatchNotTaken(name, left.length);
    if (tries > 0) await new Promise((go) => setTimeout(go, FIRST_PAUSE_MS * 2 ** (tries - 1)));
    const { UnprocessedItems } = await dynamo.document.send(
      new BatchWriteCommand({ RequestItems: { [name]: left } as never }),
    );
    left = UnprocessedItems?.[name] ?? [];
  }
}
