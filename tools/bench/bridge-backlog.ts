import type { Listing } from '@kirana/contracts';
import type { Dynamo } from '@kirana/dynamodb';
import {
  createDynamo,
  provisionTables,
  publishedTables,
  restoreItems,
  TABLES,
  VersionedTable,
} from '@kirana/dynamodb';
import { createKafka, ENTITY_TOPICS, provisionTopics } from '@kirana/kafka';
import type { Kafka } from '@kirana/kafka';
import { aListing, uniqueName } from '@kirana/testing';
import { endpoints } from './config.ts';

/** A table whose stream holds changes that no bridge has published yet. */
export interface Backlog {
  readonly prefix: string;
  readonly dynamo: Dynamo;
  readonly changes: number;
  /** Topics under a prefix of their own, so that a round's records are told from another's. */
  topics(): Promise<Kafka>;
  /** Lets a bridge begin at the beginning again. */
  forgetLeases(): Promise<void>;
}

/** Fills a table with so many new listings; says how far it is. */
export async function makeBacklog(changes: number): Promise<Backlog> {
  const stack = endpoints();
  const prefix = uniqueName('b');
  const dynamo = createDynamo({
    endpoint: stack.dynamodbEndpoint,
    region: stack.awsRegion,
    tablePrefix: prefix,
    credentials: stack.awsCredentials,
    maxAttempts: 10,
  });
  await provisionTables(dynamo, [...publishedTables(), TABLES.streamLeases]);
  await fill(dynamo, changes);
  return {
    prefix,
    dynamo,
    changes,
    topics: async () => {
      const topicPrefix = uniqueName('b');
      const kafka = createKafka({ brokers: stack.kafkaBrokers, clientId: 'bench', topicPrefix });
      await provisionTopics(kafka, ENTITY_TOPICS);
      return kafka;
    },
    forgetLeases: () => forgetLeases(dynamo),
  };
}

async function fill(dynamo: Dynamo, changes: number): Promise<void> {
  await restoreItems(dynamo, TABLES.listings, newListings(changes));
}

async function* newListings(count: number): AsyncGenerator<Record<string, unknown>> {
  for (let made = 0; made < count; made++) yield { ...aListing() };
}

async function forgetLeases(dynamo: Dynamo): Promise<void> {
  const leases = new VersionedTable<{ name: string } & Listing>(dynamo, TABLES.streamLeases);
  const { items } = await leases.query({ partition: 'bridge', limit: 500 });
  for (const { name, version } of items) await leases.delete({ bridge: 'bridge', name }, version);
}
