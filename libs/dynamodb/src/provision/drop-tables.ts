import { DeleteTableCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import type { Dynamo } from '../client/dynamo.ts';
import type { TableDefinition } from '../tables/table.ts';
import { tableName } from '../tables/table.ts';

/**
 * Drops tables that a test or benchmark made under a prefix of its own: hundreds left behind slow DynamoDB Local down.
 * Refuses to work without a prefix, so that it never meets the real ones.
 */
export async function dropTables(
  dynamo: Dynamo,
  tables: readonly TableDefinition[],
): Promise<void> {
  if (dynamo.tablePrefix === '') throw new TypeError('Only tables under a prefix may be dropped');
  for (const table of tables) {
    try {
      await dynamo.client.send(new DeleteTableCommand({ TableName: tableName(dynamo, table) }));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  }
}
