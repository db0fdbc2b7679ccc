import { createDynamo } from '@kirana/dynamodb';
import type { Dynamo } from '@kirana/dynamodb';
import { createKafka } from '@kirana/kafka';
import type { Kafka } from '@kirana/kafka';
import { stackEndpoints } from '@kirana/testing';
import { join } from 'node:path';

/** The built loader: what runs in production, too. */
export const LOADER = join(import.meta.dirname, '../../apps/warehouse-loader/dist/main.js');

export const kafkaWith = (topicPrefix: string): Kafka =>
  createKafka({ brokers: stackEndpoints().kafkaBrokers, clientId: 'warehouse-tool', topicPrefix });

/** Which loader to run: what it reads and where it writes. */
export interface LoaderPlace {
  readonly topicPrefix: string;
  readonly schema: string;
  /** The consumer group; one of its own for each process that must not wait for another's to end. */
  readonly group: string;
}

/** What a loader needs of the environment; the salt must be that of the warehouse it is compared with. */
export const loaderEnvironment = (
  { topicPrefix, schema, group }: LoaderPlace,
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv => ({
  PATH: env['PATH'],
  HOME: env['HOME'],
  KAFKA_BROKERS: stackEndpoints(env).kafkaBrokers.join(','),
  WAREHOUSE_URL: stackEndpoints(env).warehouseUrl,
  WAREHOUSE_SCHEMA: schema,
  WAREHOUSE_GROUP: group,
  TOPIC_PREFIX: topicPrefix,
  ...(env['WAREHOUSE_HASH_SALT'] ? { WAREHOUSE_HASH_SALT: env['WAREHOUSE_HASH_SALT'] } : {}),
  // Its data is looked at as a whole at the end.
  WAREHOUSE_CHECK_SECONDS: '0',
  PORT: '0',
  LOG_LEVEL: 'warn',
});

/** The topics and the schema that a command works on: those of the apps unless the environment says otherwise. */
export const live = (env: NodeJS.ProcessEnv = process.env) => ({
  url: stackEndpoints(env).warehouseUrl,
  topicPrefix: env['TOPIC_PREFIX'] ?? '',
  tablePrefix: env['TABLE_PREFIX'] ?? '',
  schema: env['WAREHOUSE_SCHEMA'] ?? 'public',
});

/** The tables of the services that are compared with. */
export function liveDynamo(env: NodeJS.ProcessEnv = process.env): Dynamo {
  const { dynamodbEndpoint: endpoint, awsRegion: region, awsCredentials } = stackEndpoints(env);
  const { tablePrefix } = live(env);
  return createDynamo({ endpoint, region, tablePrefix, credentials: awsCredentials });
}
