import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface DynamoConfig {
  /** Of DynamoDB Local; left out, the region's own endpoint is used. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  /** Put before every table's name, so that tests and stages share an account. */
  readonly tablePrefix?: string | undefined;
  /** Left out, the AWS default chain finds them (environment, profile, role). */
  readonly credentials?:
    { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  /** Tries of one call in all, with the SDK's backoff. */
  readonly maxAttempts?: number | undefined;
  /** `adaptive` also slows down where the service throttles, which a latency-bound caller may not want. */
  readonly retryMode?: 'standard' | 'adaptive' | undefined;
}

/** One connection to DynamoDB: items, tables and streams, under one prefix of table names. */
export interface Dynamo {
  readonly document: DynamoDBDocumentClient;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  readonly tablePrefix: string;
  close(): void;
}

/** Opens a connection; nothing is sent until the first call. */
export function createDynamo(config: DynamoConfig): Dynamo {
  const { endpoint, region, credentials, maxAttempts = 4, retryMode, tablePrefix = '' } = config;
  const options = {
    region,
    maxAttempts,
    ...(retryMode ? { retryMode } : {}),
    ...(endpoint ? { endpoint } : {}),
    ...(credentials ? { credentials } : {}),
  };
  const client = new DynamoDBClient(options);
  const streams = new DynamoDBStreamsClient(options);
  const document = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  return {
    document,
    client,
    streams,
    tablePrefix,
    close: () => {
      client.destroy();
      streams.destroy();
    },
  };
}
