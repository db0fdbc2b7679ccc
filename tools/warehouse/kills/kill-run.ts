import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CONSUMERS, deadLetterTopic } from '@kirana/contracts';
import type { Kafka } from '@kirana/kafka';
import { provisionTopics, Publisher } from '@kirana/kafka';
import { eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import type { Warehouse } from '@kirana/warehouse';
import { createWarehouse, migrate } from '@kirana/warehouse';
import { kafkaWith } from '../config.ts';
import type { LoaderProcess } from '../loader-process.ts';
import { startLoader } from '../loader-process.ts';
import { behind, caughtUp, COUNTED_TOPICS, endsOf } from '../progress.ts';
import { Trade } from './trade.ts';
import type { Verdict } from './verdict.ts';
import { verdictOn } from './verdict.ts';

export interface KillRun {
  readonly kills: number;
  /** Happenings that are published before each life of the loader and while it lives. */
  readonly happenings?: number;
  readonly say?: (line: string) => void;
}

export interface KillReport extends Verdict {
  readonly kills: number;
  readonly events: number;
  /** Kills at whose moment the loader had a transaction open, by what the database told just before. */
  readonly inTransaction: number;
}

/** Where a run happens: topics and schemas of its own, gone afterwards. */
interface Ground {
  readonly prefix: string;
  readonly kafka: Kafka;
  readonly publisher: Publisher;
  readonly trade: Trade;
  readonly killed: Warehouse;
  readonly undisturbed: Warehouse;
}

/**
 * Kills the built loader by SIGKILL again and again at random moments, while a market trades into its topics; then lets
 * it finish, lets another loader read the same topics undisturbed, and compares both with what the market told.
 */
export async function runKills({
  kills,
  happenings = 300,
  say = () => undefined,
}: KillRun): Promise<KillReport> {
  const ground = await prepare();
  try {
    let [events, inTransaction] = [0, 0];
    for (let life = 1; life <= kills; life++) {
      const seen = await killOnce(ground, life, happenings);
      events += seen.events;
      inTransaction += seen.inTransaction ? 1 : 0;
      if (life % 20 === 0) say(`  ${life} kills, ${events} events`);
    }
    await finish(ground, ground.killed);
    say('  the loader finished; another one reads all of it undisturbed');
    await finish(ground, ground.undisturbed);
    const verdict = await verdictOn(ground.killed, ground.undisturbed, ground.trade.expected);
    return { kills, events, inTransaction, ...verdict };
  } finally {
    await cleanUp(ground);
  }
}

async function prepare(): Promise<Ground> {
  const prefix = `${uniqueName('kills')}-`;
  const kafka = kafkaWith(prefix);
  const names = [...COUNTED_TOPICS.map((name) => ({ name, partitions: 3, compacted: true }))];
  const letters = deadLetterTopic(CONSUMERS.warehouse);
  const topics = [...names, { name: letters, partitions: 1, compacted: false }];
  await eventually(() => provisionTopics(kafka, topics).then(() => true), { timeoutMs: 120_000 });
  const open = () =>
    createWarehouse({ url: stackEndpoints().warehouseUrl, schema: uniqueName('kills') });
  const [killed, undisturbed] = [open(), open()];
  for (const warehouse of [killed, undisturbed]) await migrate(warehouse);
  return {
    prefix,
    kafka,
    publisher: new Publisher(kafka),
    trade: new Trade(),
    killed,
    undisturbed,
  };
}

/** One life: there is work before it begins and while it lasts; it ends at a random moment, mostly amid loading. */
async function killOnce(ground: Ground, life: number, happenings: number) {
  const { killed } = ground;
  let events = await publish(ground, happenings);
  const ends = await endsOf(ground.kafka);
  const before = await behind(killed, ends);
  const loader = lifeOf(ground, killed, `life-${life}`);
  // One in eight dies somewhere in its start.
  if (randomInt(8) === 0) await sleep(randomInt(1_200));
  else {
    await Promise.race([loader.ended, begun(killed, ends, before)]);
    events += await publish(ground, happenings / 10);
    await sleep(randomInt(120));
  }
  const inTransaction = await hasTransaction(killed);
  await loader.kill();
  return { events, inTransaction };
}

const begun = (warehouse: Warehouse, ends: Awaited<ReturnType<typeof endsOf>>, before: number) =>
  eventually(async () => (await behind(warehouse, ends)) < before, {
    timeoutMs: 120_000,
    everyMs: 10,
    describe: 'the loader loads',
  });

/** Groups of their own: a killed member's seat in a group is kept for seconds, and offsets stand in the warehouse. */
const lifeOf = ({ prefix }: Ground, { schema }: Warehouse, group: string): LoaderProcess =>
  startLoader({ topicPrefix: prefix, schema, group });

async function publish({ publisher, trade }: Ground, happenings: number): Promise<number> {
  const told = trade.next(Math.ceil(happenings));
  const topics = Map.groupBy(told, ({ topic }) => topic);
  for (const [topic, sent] of topics)
    await publisher.publish(
      topic,
      sent.map(({ record }) => record),
    );
  return told.length;
}

/** Sessions that are in the schema's stage tables or hold locks on its tables. */
async function hasTransaction(warehouse: Warehouse): Promise<boolean> {
  const rows = await warehouse.query(
    `SELECT 1 FROM pg_locks l JOIN pg_class c ON c.oid = l.relation JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND l.mode = 'RowExclusiveLock' LIMIT 1`,
    [warehouse.schema],
  );
  return rows.length > 0;
}

async function finish(ground: Ground, warehouse: Warehouse): Promise<void> {
  const loader = lifeOf(ground, warehouse, `finish-${warehouse.schema}`);
  try {
    await caughtUp(loader, warehouse, await endsOf(ground.kafka));
  } finally {
    await loader.stop();
  }
}

async function cleanUp({ publisher, killed, undisturbed }: Ground): Promise<void> {
  await publisher.close();
  for (const warehouse of [killed, undisturbed]) {
    await warehouse.query(`DROP SCHEMA IF EXISTS ${warehouse.schema} CASCADE`);
    await warehouse.close();
  }
}
