import { TOPICS } from '@kirana/contracts';
import type { Kafka } from '@kirana/kafka';
import { offsetsSince } from '@kirana/kafka';
import { eventually } from '@kirana/testing';
import type { Warehouse } from '@kirana/warehouse';
import { loadedOffsets } from '@kirana/warehouse';
import type { LoaderProcess } from './loader-process.ts';

/** The topics that the warehouse is made of. */
export const COUNTED_TOPICS = [
  TOPICS.listing,
  TOPICS.seller,
  TOPICS.lot,
  TOPICS.order,
  TOPICS.search,
] as const;

/** By `topic/partition` the next offset. */
export type Offsets = ReadonlyMap<string, number>;

/** Where the topics end now: no record of them was made in the future. */
export async function endsOf(kafka: Kafka): Promise<Offsets> {
  const ends = new Map<string, number>();
  for (const topic of COUNTED_TOPICS) {
    const offsets = await offsetsSince(kafka, topic, Date.now() + 3_600_000);
    for (const [partition, offset] of offsets)
      if (Number(offset) > 0) ends.set(`${topic}/${partition}`, Number(offset));
  }
  return ends;
}

/** Records of the ends that are not loaded yet. */
export async function behind(warehouse: Warehouse, ends: Offsets): Promise<number> {
  const loaded = await loadedOffsets(warehouse);
  return [...ends].reduce(
    (sum, [place, end]) => sum + Math.max(0, end - (loaded.get(place) ?? 0)),
    0,
  );
}

/** Waits until a running loader has read to the ends. Throws where it ends by itself, or gets nowhere for so long. */
export const caughtUp = (
  loader: LoaderProcess,
  warehouse: Warehouse,
  ends: Offsets,
  timeoutMs = 600_000,
): Promise<unknown> =>
  Promise.race([
    loader.ended,
    eventually(async () => (await behind(warehouse, ends)) === 0, {
      timeoutMs,
      describe: 'the loader reads to the ends of the topics',
    }),
  ]);
