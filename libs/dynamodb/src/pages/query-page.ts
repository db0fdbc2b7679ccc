import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '../client/dynamo.ts';
import type { KeyDefinition, TableDefinition } from '../tables/table.ts';
import { tableName } from '../tables/table.ts';
import type { PageKey } from './page-token.ts';
import { decodePageToken, encodePageToken, InvalidPageToken } from './page-token.ts';

export interface QueryRequest {
  /** The partition's value. */
  readonly partition: string | number;
  /** One of the table's indexes; the table itself when left out. */
  readonly index?: string;
  /** Only items whose sort key starts so. */
  readonly sortPrefix?: string;
  /** At most this many items; 50 when left out. */
  readonly limit?: number;
  /** Highest sort key first. */
  readonly descending?: boolean;
  /** From the page before. */
  readonly pageToken?: string | undefined;
}

export interface Page<T> {
  readonly items: T[];
  /** Null on the last page. */
  readonly nextPageToken: string | null;
}

/** One page of a partition. The table itself is read consistently; an index may lag its table by moments. */
export async function queryPage<T>(
  dynamo: Dynamo,
  table: TableDefinition,
  request: QueryRequest,
): Promise<Page<T>> {
  const key = keyOf(table, request.index);
  const from = request.pageToken === undefined ? undefined : startKey(table, key, request);
  const answer = await dynamo.document.send(
    new QueryCommand({
      TableName: tableName(dynamo, table),
      ...(request.index ? { IndexName: request.index } : { ConsistentRead: true }),
      ...condition(key, request),
      Limit: request.limit ?? 50,
      ScanIndexForward: !request.descending,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }),
  );
  return {
    items: (answer.Items ?? []) as T[],
    nextPageToken: answer.LastEvaluatedKey
      ? encodePageToken(answer.LastEvaluatedKey as PageKey)
      : null,
  };
}

function keyOf(table: TableDefinition, index: string | undefined): KeyDefinition {
  const key = index ? table.indexes?.find(({ name }) => name === index) : table.key;
  if (!key) throw new TypeError(`${table.name} has no index ${index}`);
  return key;
}

/** A token of another partition would read from elsewhere: it is refused. */
function startKey(table: TableDefinition, key: KeyDefinition, request: QueryRequest): PageKey {
  const names = new Set(
    [table.key.partition, table.key.sort, key.partition, key.sort].filter(
      (name) => name !== undefined,
    ),
  );
  const from = decodePageToken(request.pageToken ?? '', [...names]);
  if (from[key.partition] !== request.partition) throw new InvalidPageToken();
  return from;
}

function condition(key: KeyDefinition, { partition, sortPrefix }: QueryRequest) {
  const prefixed = sortPrefix !== undefined && key.sort !== undefined;
  return {
    KeyConditionExpression: prefixed ? '#p = :p AND begins_with(#s, :s)' : '#p = :p',
    ExpressionAttributeNames: { '#p': key.partition, ...(prefixed ? { '#s': key.sort } : {}) },
    ExpressionAttributeValues: { ':p': partition, ...(prefixed ? { ':s': sortPrefix } : {}) },
  } as const;
}
