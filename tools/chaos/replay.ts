import { TOPICS } from '@kirana/contracts';
import { Publisher, readTopic } from '@kirana/kafka';
import type { IncomingRecord, OutgoingRecord } from '@kirana/kafka';
import type { Random } from './random.ts';
import { ENTITIES } from './world.ts';
import type { World } from './world.ts';

/**
 * Publishes every topic's records of this run again, twice, keys interleaved at random and each key's records in their
 * order: what readers would see in the worst redelivery. Returns how many records that were.
 */
export async function replayAll(world: World, random: Random): Promise<number> {
  const publisher = new Publisher(world.kafka);
  let records = 0;
  try {
    for (const entity of ENTITIES) {
      const byKey = await recordsByKey(world, TOPICS[entity]);
      for (let round = 0; round < 2; round++) {
        const shuffled = interleaved([...byKey.values()], random);
        records += shuffled.length;
        await publisher.publish(TOPICS[entity], shuffled);
      }
    }
  } finally {
    await publisher.close();
  }
  return records;
}

async function recordsByKey(world: World, topic: string): Promise<Map<string, OutgoingRecord[]>> {
  const byKey = new Map<string, OutgoingRecord[]>();
  const mine = new Set<string>();
  await readTopic(world.kafka, topic, (record) => {
    if (isOurs(world, record)) mine.add(record.key);
    const { key, value, headers } = record;
    byKey.set(key, [...(byKey.get(key) ?? []), { key, value, headers }]);
  });
  return new Map([...byKey].filter(([key]) => mine.has(key)));
}

function isOurs({ sellers }: World, { value }: IncomingRecord): boolean {
  const text = value?.toString('utf8') ?? '';
  const sellerId = /"sellerId":"([^"]+)"/.exec(text)?.[1];
  return sellerId !== undefined && sellers.has(sellerId);
}

/** One list of all, at random, that keeps the order within each. */
export function interleaved<T>(lists: readonly (readonly T[])[], random: Random): T[] {
  const rest = lists.filter((list) => list.length > 0).map((list) => ({ list, at: 0 }));
  const all: T[] = [];
  while (rest.length > 0) {
    const n = random.between(0, rest.length - 1);
    const drawn = rest[n] as { list: readonly T[]; at: number };
    all.push(drawn.list[drawn.at++] as T);
    if (drawn.at < drawn.list.length) continue;
    rest[n] = rest.at(-1) as typeof drawn;
    rest.pop();
  }
  return all;
}
