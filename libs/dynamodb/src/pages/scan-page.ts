import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '../client/dynamo.ts';
import type { TableDefinition } from '../tables/table.ts';
import { tableName } from '../tables/table.ts';
import type { PageKey } from './page-token.ts';
import { decodePageToken, encodePageToken } from './page-token.ts';
import type { Page } from './query-page.ts';

export interface ScanRequest {
  /** This part of `segments` equal parts of the table, from 0; the whole table when left out. */
  readonly segment?: number;
  readonly segments?: number;
  /** At most this many items; 200 when left out. */
  readonly limit?: number;
  /** From the page before. */
  readonly pageToken?: string | undefined;
}

/** One page of all items of a table, read consistently: every item that is there before the scan begins is seen. */
export async function scanPage<T>(
  dynamo: Dynamo,
  table: TableDefinition,
  { segment = 0, segments = 1, limit = 200, pageToken }: ScanRequest = {},
): Promise<Page<T>> {
  const names = [table.key.partition, table.key.sort].filter((name) => name !== undefined);
  const answer = await dynamo.document.send(
    new ScanCommand({
      TableName: tableName(dynamo, table),
      ConsistentRead: true,
      Limit: limit,
      Segment: segment,
      TotalSegments: segments,
      ...(pageToken ? { ExclusiveStartKey: decodePageToken(pageToken, names) } : {}),
    }),
  );
  return {
    items: (answer.Items ?? []) as T[],
    nextPageToken: answer.LastEvaluatedKey
      ? encodePageToken(answer.LastEvaluatedKey as PageKey)
      : null,
  };
}

/** Every item of a table, page by page. */
export async function* scanTable<T>(dynamo: Dynamo, table: TableDefinition): AsyncGenerator<T> {
  let pageToken: string | undefined;
  do {
    const page: Page<T> = await scanPage(dynamo, table, { limit: 1_000, pageToken });
    yield* page.items;
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken);
}
