import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '../client/dynamo.ts';
import type { TableDefinition } from '../tables/table.ts';
import { tableName } from '../tables/table.ts';

type Item = Readonly<Record<string, unknown>>;

/** Writes under way at once. */
const AT_ONCE = 16;

/**
 * Puts items back exactly as they were (version, times and trace included) where the table has none or an older one:
 * what was written since the backup stays. Resolves to how many it put back.
 */
export async function restoreItems(
  dynamo: Dynamo,
  table: TableDefinition,
  items: AsyncIterable<Item>,
): Promise<number> {
  let restored = 0;
  const source = items[Symbol.asyncIterator]();
  const worker = async (): Promise<void> => {
    for (let next = await source.next(); !next.done; next = await source.next()) {
      if (await restoreItem(dynamo, table, next.value)) restored++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return restored;
}

/** False where the table has it, or a newer one. */
async function restoreItem(dynamo: Dynamo, table: TableDefinition, item: Item): Promise<boolean> {
  const versioned = typeof item['version'] === 'number';
  try {
    await dynamo.document.send(
      new PutCommand({
        TableName: tableName(dynamo, table),
        Item: item,
        ConditionExpression: `attribute_not_exists(#key)${versioned ? ' OR #version < :version' : ''}`,
        ExpressionAttributeNames: {
          '#key': table.key.partition,
          ...(versioned ? { '#version': 'version' } : {}),
        },
        ...(versioned ? { ExpressionAttributeValues: { ':version': item['version'] } } : {}),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
