/**
 * `bridge/takeover`: seconds from the death of a bridge (SIGKILL) to the first record in the topic of a change in a shard
 * it held, which another instance has taken over. 30 is the most that is promised.
 */
import type { Listing } from '@kirana/contracts';
import { TOPICS } from '@kirana/contracts';
import { TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Versioned } from '@kirana/dynamodb';
import type { Kafka } from '@kirana/kafka';
import { aListing, eventually } from '@kirana/testing';
import { makeBacklog } from './bridge-backlog.ts';
import type { Backlog } from './bridge-backlog.ts';
import type { BenchValue } from './bench-result.ts';
import { startApp } from './bridge-process.ts';

export const name = 'bridge/takeover';

const CHANGES_BEFORE = 10;

export async function run(): Promise<BenchValue> {
  const backlog = await makeBacklog(CHANGES_BEFORE);
  const kafka = await backlog.topics();
  const bridges = await twoBridges(backlog, kafka);
  try {
    await eventually(async () => (await published(kafka)) === CHANGES_BEFORE, {
      timeoutMs: 60_000,
      describe: 'The changes before are published',
    });
    const holder = await holderOfListings(backlog);
    await bridges.get(holder)?.kill();
    const diedAt = performance.now();
    await new VersionedTable<Listing>(backlog.dynamo, TABLES.listings).create(aListing());
    await eventually(async () => (await published(kafka)) > CHANGES_BEFORE, {
      timeoutMs: 120_000,
      everyMs: 100,
      describe: 'The change after is published',
    });
    return { value: (performance.now() - diedAt) / 1_000, unit: 's' };
  } finally {
    for (const bridge of bridges.values()) await bridge.stop();
    backlog.dynamo.close();
  }
}

/** By instance id; both hold a part of the shards. */
async function twoBridges(backlog: Backlog, { topicPrefix }: Kafka) {
  const start = (INSTANCE_ID: string) =>
    startApp('cdc-bridge', backlog.prefix, {
      TOPIC_PREFIX: topicPrefix,
      FIRST_SNAPSHOT: 'false',
      INSTANCE_ID,
    });
  const bridges = new Map([
    ['one', await start('one')],
    ['two', await start('two')],
  ]);
  await eventually(async () => new Set((await shardsHeld(backlog)).values()).size === 2, {
    timeoutMs: 60_000,
    describe: 'Both instances hold shards',
  });
  return bridges;
}

interface Held extends Versioned {
  readonly name: string;
  readonly holder?: string | null;
}

/** By the name of the lease its holder. */
async function shardsHeld({ dynamo }: Backlog): Promise<Map<string, string>> {
  const leases = new VersionedTable<Held>(dynamo, TABLES.streamLeases);
  const { items } = await leases.query({ partition: 'bridge', limit: 500 });
  return new Map(items.flatMap(({ name: lease, holder }) => (holder ? [[lease, holder]] : [])));
}

async function holderOfListings(backlog: Backlog): Promise<string> {
  const found = [...(await shardsHeld(backlog))].find(([lease]) =>
    lease.startsWith('shard/listings/'),
  );
  if (!found) throw new RangeError('Nobody reads the listings');
  return found[1];
}

async function published(kafka: Kafka): Promise<number> {
  const admin = kafka.client.admin();
  await admin.connect();
  try {
    const offsets = await admin.fetchTopicOffsets(kafka.topicName(TOPICS.listing));
    return offsets.reduce((sum, { high }) => sum + Number(high), 0);
  } finally {
    await admin.disconnect();
  }
}
