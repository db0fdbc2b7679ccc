import { stackEndpoints } from '@kirana/testing';
import type { StackEndpoints } from '@kirana/testing';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export const ROOT = join(import.meta.dirname, '../..');

/** Which benchmarks to run, and where results go. */
export function benchConfig(env: NodeJS.ProcessEnv = process.env) {
  const { values } = parseArgs({ options: { only: { type: 'string' } }, strict: false });
  const only = (values['only'] as string | undefined) ?? env['ONLY'] ?? '';
  // Changes a second, and for how long.
  const freshness = {
    rate: Number(env['FRESHNESS_RATE'] || 200),
    seconds: Number(env['FRESHNESS_SECONDS'] || 15),
  };
  return { only, results: join(ROOT, '.kirana/bench'), freshness };
}

/** What a process of ours needs besides its own settings to run against the local servers. */
export function appEnv(
  { kafkaBrokers, dynamodbEndpoint, awsRegion, awsCredentials, ...stack }: StackEndpoints,
  prefix: string,
  env: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  return {
    PATH: env['PATH'],
    HOME: env['HOME'],
    LOG_LEVEL: 'error',
    KAFKA_BROKERS: kafkaBrokers.join(','),
    DYNAMODB_ENDPOINT: dynamodbEndpoint,
    OPENSEARCH_URL: stack.opensearchUrl,
    WAREHOUSE_URL: stack.warehouseUrl,
    WAREHOUSE_SCHEMA: prefix,
    AWS_REGION: awsRegion,
    AWS_ACCESS_KEY_ID: awsCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: awsCredentials.secretAccessKey,
    TABLE_PREFIX: prefix,
    TOPIC_PREFIX: prefix,
    INDEX_PREFIX: prefix,
  };
}

export const endpoints = (): StackEndpoints => stackEndpoints();
