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
  /** A call that is silent for this long is made again, ms; 15,000 when left out. */
  readonly silenceMs?: number | undefined;
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

/** The SDK itself waits for ever for a server that has fallen silent. */
const CONNECT_MS = 3_000;
const SILENCE_MS = 15_000;

/** Opens a connection; nothing is sent until the first call. */
export function createDynamo(config: DynamoConfig): Dynamo {
  const { endpoint, region, credentials, maxAttempts = 4, retryMode, tablePrefix = '' } = config;
  const { silenceMs = SILENCE_MS } = config;
  const options = {
    region,
    maxAttempts,
    requestHandler: { connectionTimeout: CONNECT_MS, socketTimeout: silenceMs },
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
