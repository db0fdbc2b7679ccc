import { createDynamo, provisionTables, TABLES } from '@kirana/dynamodb';
import type { Dynamo, TableDefinition } from '@kirana/dynamodb';
import { stackEndpoints, uniqueName } from '@kirana/testing';

/** This service's tables under a prefix of their own on the local stack. */
export async function openOrderTables(): Promise<Dynamo> {
  const { dynamodbEndpoint, awsRegion, awsCredentials } = stackEndpoints();
  const dynamo = createDynamo({
    endpoint: dynamodbEndpoint,
    region: awsRegion,
    credentials: awsCredentials,
    tablePrefix: `${uniqueName()}-`,
  });
  const tables: readonly TableDefinition[] = Object.values(TABLES);
  await provisionTables(
    dynamo,
    tables.filter(({ owner }) => owner === 'order-service'),
  );
  return dynamo;
}
