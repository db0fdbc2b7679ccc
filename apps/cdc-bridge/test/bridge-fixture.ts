import { CONSUMERS, parseEvent } from '@kirana/contracts';
import type { ChangeEvent } from '@kirana/contracts';
import { createDynamo, provisionTables, publishedTables, TABLES } from '@kirana/dynamodb';
import type { Dynamo } from '@kirana/dynamodb';
import { createKafka, provisionTopics, runBatchConsumer } from '@kirana/kafka';
import type { BatchConsumer, Kafka } from '@kirana/kafka';
import { createLogger, createRegistry } from '@kirana/service';
import type { Registry, WorkerWork } from '@kirana/service';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { startBridge } from '../src/cdc-bridge.ts';
import { readConfig } from '../src/config.ts';

/** A record of a topic as a test looks at it: the event, or null for a tombstone. */
export interface Seen {
  readonly topic: string;
  readonly key: string;
  readonly event: ChangeEvent | null;
  /** Partition and offset: one record of the topic, however often it is delivered. */
  readonly place: string;
}

export interface BridgeFixture {
  readonly prefix: string;
  readonly dynamo: Dynamo;
  readonly kafka: Kafka;
  /** Starts one more instance. */
  bridge(env?: Record<string, string>): Promise<WorkerWork & { registry: Registry }>;
  /** Collects what comes to the entity topics, from their beginning. */
  watch(topics: readonly string[]): Seen[];
  close(): Promise<void>;
}

/** Tables and topics of its own on the local servers. */
export async function bridgeFixture(): Promise<BridgeFixture> {
  const prefix = uniqueName();
  const stack = stackEndpoints();
  const dynamo = createDynamo({
    endpoint: stack.dynamodbEndpoint,
    region: stack.awsRegion,
    tablePrefix: prefix,
    credentials: stack.awsCredentials,
  });
  const kafka = createKafka({ brokers: stack.kafkaBrokers, clientId: 'test', topicPrefix: prefix });
  const tables = [...publishedTables(), TABLES.streamLeases];
  await Promise.all([provisionTables(dynamo, tables), provisionTopics(kafka)]);
  const work: { stop(): Promise<void> }[] = [];
  return {
    prefix,
    dynamo,
    kafka,
    bridge: async (env = {}) => {
      const registry = createRegistry('cdc-bridge');
      const config = readConfig({
        DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
        KAFKA_BROKERS: stack.kafkaBrokers.join(','),
        TABLE_PREFIX: prefix,
        TOPIC_PREFIX: prefix,
        AWS_REGION: stack.awsRegion,
        INSTANCE_ID: uniqueName(),
        ...env,
      });
      process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
      process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;
      const logger = createLogger('cdc-bridge', process.env['TEST_LOG_LEVEL'] ?? 'fatal');
      const running = await startBridge(config, { logger, registry });
      work.push(running);
      return { ...running, registry };
    },
    watch: (topics) => {
      const seen: Seen[] = [];
      work.push(collect(kafka, topics, seen));
      return seen;
    },
    close: async () => {
      await Promise.all(work.map((each) => each.stop()));
      dynamo.close();
    },
  };
}

const collect = (kafka: Kafka, topics: readonly string[], into: Seen[]): BatchConsumer =>
  runBatchConsumer(kafka, {
    groupId: CONSUMERS.search + uniqueName(),
    topics,
    handle: async ({ topic, partition, records }) => {
      for (const { key, value, offset } of records) {
        const place = `${topic}/${partition}/${offset}`;
        // A test's own consumer may be given a record again where the machine is slow.
        if (into.some((seen) => seen.place === place)) continue;
        into.push({ topic, key, event: value && parseEvent('listing', value), place });
      }
    },
  });
