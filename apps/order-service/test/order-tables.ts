import { createDynamo, dropTables, provisionTables, TABLES } from '@kirana/dynamodb';
import type { Dynamo, TableDefinition } from '@kirana/dynamodb';

/** The part of `stackEndpoints()` that is needed here. */
export interface DynamoEndpoint {
  readonly dynamodbEndpoint: string;
  readonly awsRegion: string;
  readonly awsCredentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const OWN: readonly TableDefinition[] = Object.values(
  TABLES as Record<string, TableDefinition>,
).filter(({ owner }) => owner === 'order-service');

/** This service's tables, made under the name of a test. */
export interface OrderTables extends Dynamo {
  drop(): Promise<void>;
}

/** Makes the tables. Whoever opens them drops them after the test. */
export async function openOrderTables(stack: DynamoEndpoint, name: string): Promise<OrderTables> {
  const dynamo = createDynamo({
    endpoint: stack.dynamodbEndpoint,
    region: stack.awsRegion,
    credentials: stack.awsCredentials,
    tablePrefix: `${name}-`,
  });
  await provisionTables(dynamo, OWN);
  return {
    ...dynamo,
    drop: async () => {
      await dropTables(dynamo, OWN);
      dynamo.close();
    },
  };
}
