import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import type { Dynamo } from '../client/dynamo.ts';
import type { TableDefinition } from '../tables/table.ts';
import { tableName } from '../tables/table.ts';

/** True where the table is there and takes requests; for readiness probes. Rejects where DynamoDB does not answer. */
export async function tableAnswers(dynamo: Dynamo, table: TableDefinition): Promise<boolean> {
  const { Table } = await dynamo.client.send(
    new DescribeTableCommand({ TableName: tableName(dynamo, table) }),
  );
  return Table?.TableStatus === 'ACTIVE' || Table?.TableStatus === 'UPDATING';
}
