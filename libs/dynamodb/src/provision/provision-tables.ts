import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { Dynamo } from '../client/dynamo.ts';
import type { KeyDefinition, TableDefinition } from '../tables/table.ts';
import { tableName } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';
import { keysOf, TableKeysDiffer } from './table-keys.ts';

/**
 * Makes the tables that are not there yet, all of them unless some are named. Running it again changes nothing. Throws
 * `TableKeysDiffer` where a table was made by a version with other keys: DynamoDB cannot change them.
 */
export async function provisionTables(
  dynamo: Dynamo,
  tables: readonly TableDefinition[] = Object.values(TABLES),
): Promise<void> {
  for (const table of tables) {
    if (await created(dynamo, table)) await keepTimeToLive(dynamo, table);
    else await checkKeys(dynamo, table);
  }
}

async function created(dynamo: Dynamo, table: TableDefinition): Promise<boolean> {
  try {
    await dynamo.client.send(new CreateTableCommand(creation(tableName(dynamo, table), table)));
  } catch (error) {
    if (error instanceof ResourceInUseException) return false;
    throw error;
  }
  const TableName = tableName(dynamo, table);
  await waitUntilTableExists(
    { client: dynamo.client, maxWaitTime: 60, minDelay: 0.05, maxDelay: 2 },
    { TableName },
  );
  return true;
}

async function checkKeys(dynamo: Dynamo, table: TableDefinition): Promise<void> {
  const name = tableName(dynamo, table);
  const { Table } = await dynamo.client.send(new DescribeTableCommand({ TableName: name }));
  const [expected, found] = [keysOf(creation(name, table)), keysOf(Table ?? {})];
  // An index more than is needed does no harm.
  const lacking = expected.filter((key) => !found.includes(key));
  if (lacking.length > 0) throw new TableKeysDiffer(name, lacking, found);
}

async function keepTimeToLive(dynamo: Dynamo, table: TableDefinition): Promise<void> {
  if (!table.ttl) return;
  await dynamo.client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName(dynamo, table),
      TimeToLiveSpecification: { AttributeName: table.ttl, Enabled: true },
    }),
  );
}

function creation(name: string, table: TableDefinition): CreateTableCommandInput {
  const keys: KeyDefinition[] = [table.key, ...(table.indexes ?? [])];
  const attributes = new Set(
    keys.flatMap(({ partition, sort }) => (sort ? [partition, sort] : [partition])),
  );
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map((attribute) => ({
      AttributeName: attribute,
      AttributeType: table.numbers?.includes(attribute) ? 'N' : 'S',
    })),
    KeySchema: keySchema(table.key),
    ...(table.indexes
      ? {
          GlobalSecondaryIndexes: table.indexes.map((index) => ({
            IndexName: index.name,
            KeySchema: keySchema(index),
            Projection: { ProjectionType: 'ALL' },
          })),
        }
      : {}),
    ...(table.entity
      ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }
      : {}),
  };
}

const keySchema = ({ partition, sort }: KeyDefinition) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  ...(sort ? [{ AttributeName: sort, KeyType: 'RANGE' as const }] : []),
];
