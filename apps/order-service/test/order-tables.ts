import { createDynamo, provisionTables, TABLES } from '@kirana/dynamodb';
import type { Dynamo, TableDefinition } from '@kirana/dynamodb';

/** The part of `stackEndpoints()` that is needed here. */
export interface DynamoEndpoint {
  readonly dynamodbEndpoint: string;
  readonly awsRegion: string;
  readonly awsCredentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** This service's tables, made under the name of a test. */
export async function openOrderTables(stack: DynamoEndpoint, name: string): Promise<Dynamo> {
  const dynamo = createDynamo({
    endpoint: stack.dynamodbEndpoint,
    region: stack.awsRegion,
    credentials: stack.awsCredentials,
    tablePrefix: `${name}-`,
  });
  const tables: readonly TableDefinition[] = Object.values(TABLES);
  await provisionTables(
    dynamo,
    tables.filter(({ owner }) => owner === 'order-service'),
  );
  return dynamo;
}
