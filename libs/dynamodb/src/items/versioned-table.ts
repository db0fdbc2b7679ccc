import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshalled } from './unmarshalled.ts';
import type { Dynamo } from '../client/dynamo.ts';
import type { Page, QueryRequest } from '../pages/query-page.ts';
import { queryPage } from '../pages/query-page.ts';
import type { TableDefinition } from '../tables/table.ts';
import { tableName } from '../tables/table.ts';
import type { Write } from './transact.ts';
import type { Unversioned, Versioned } from './versioned.ts';
import { firstVersion, nextVersion, stored } from './versioned.ts';
import { ItemExists, StaleVersion } from './write-errors.ts';

export type Key = Readonly<Record<string, string | number>>;

/**
 * One table of versioned items: every write says on which version it was based, so that no write is lost under
 * another, and stores the trace of its request. Items must be read whole before they are updated.
 */
export class VersionedTable<T extends Versioned> {
  readonly definition: TableDefinition;
  readonly #dynamo: Dynamo;
  readonly #table: string;

  constructor(dynamo: Dynamo, definition: TableDefinition) {
    this.#dynamo = dynamo;
    this.definition = definition;
    this.#table = tableName(dynamo, definition);
  }

  /** The item as it is now (a strongly consistent read), or undefined. */
  async get(key: Key): Promise<T | undefined> {
    const { Item } = await this.#dynamo.document.send(
      new GetCommand({ TableName: this.#table, Key: key, ConsistentRead: true }),
    );
    return Item as T | undefined;
  }

  /** Those of the items that exist, in no promised order; up to any number of keys, 100 a call. */
  async getMany(keys: readonly Key[]): Promise<T[]> {
    const found: T[] = [];
    for (let from = 0; from < keys.length; from += 100) {
      let Keys: Record<string, unknown>[] = keys.slice(from, from + 100);
      while (Keys.length > 0) {
        const answer = await this.#dynamo.document.send(
          new BatchGetCommand({ RequestItems: { [this.#table]: { Keys, ConsistentRead: true } } }),
        );
        found.push(...((answer.Responses?.[this.#table] ?? []) as T[]));
        Keys = answer.UnprocessedKeys?.[this.#table]?.Keys ?? [];
      }
    }
    return found;
  }

  /** Writes version 1. Throws `ItemExists` with the item found there. */
  async create(item: Unversioned<T>): Promise<T> {
    const created = firstVersion<T>(item);
    try {
      await this.#dynamo.document.send(
        new PutCommand({ ...this.#creation(created), ...RETURN_FOUND }),
      );
    } catch (error) {
      throw error instanceof ConditionalCheckFailedException
        ? new ItemExists(this.definition.name, unmarshalled(error.Item))
        : error;
    }
    return created;
  }

  /** Writes the version after `current`. Throws `StaleVersion` where `current` is no longer that. */
  async update(current: T, changes: Partial<T>): Promise<T> {
    const next = nextVersion(current, changes);
    try {
      await this.#dynamo.document.send(
        new PutCommand({ ...this.#replacement(next), ...RETURN_FOUND }),
      );
    } catch (error) {
      throw this.#stale(error, current.version);
    }
    return next;
  }

  /** Removes the item if it is at `version`. Throws `StaleVersion` otherwise, also where it is gone. */
  async delete(key: Key, version: number): Promise<void> {
    try {
      await this.#dynamo.document.send(
        new DeleteCommand({ ...this.#deletion(key, version), ...RETURN_FOUND }),
      );
    } catch (error) {
      throw this.#stale(error, version);
    }
  }

  /** One page of the items under a partition of the table or of one of its indexes. */
  query(request: QueryRequest): Promise<Page<T>> {
    return queryPage<T>(this.#dynamo, this.definition, request);
  }

  /** `create` as part of a transaction; `item` comes from `firstVersion`. */
  creation(item: T): Write {
    return { Put: this.#creation(item) };
  }

  /** `update` as part of a transaction; `next` comes from `nextVersion`. */
  replacement(next: T): Write {
    return { Put: this.#replacement(next) };
  }

  /** `delete` as part of a transaction. */
  deletion(key: Key, version: number): Write {
    return { Delete: this.#deletion(key, version) };
  }

  #creation(item: T) {
    return {
      TableName: this.#table,
      Item: stored(item),
      ConditionExpression: 'attribute_not_exists(#key)',
      ExpressionAttributeNames: { '#key': this.definition.key.partition },
    };
  }

  #replacement(next: T) {
    return { TableName: this.#table, Item: stored(next), ...atVersion(next.version - 1) };
  }

  #deletion(key: Key, version: number) {
    return { TableName: this.#table, Key: key, ...atVersion(version) };
  }

  #stale(error: unknown, expected: number): unknown {
    if (!(error instanceof ConditionalCheckFailedException)) return error;
    const found = unmarshalled(error.Item as Record<string, AttributeValue> | undefined)?.[
      'version'
    ];
    return new StaleVersion(this.definition.name, expected, found as number | undefined);
  }
}

const RETURN_FOUND = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;

const atVersion = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});
