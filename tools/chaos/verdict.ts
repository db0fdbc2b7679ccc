import { agrees, differences } from './compare.ts';
import type { Difference } from './compare.ts';
import { inIndex, inTables, inTopic, inWarehouse } from './standings.ts';
import type { TopicContents } from './standings.ts';
import { ENTITIES } from './world.ts';
import type { ChaosEntity, World } from './world.ts';

export interface Verdict {
  readonly events: number;
  readonly redelivered: number;
  readonly duplicated: number;
  /** By store and entity; only those that differ. */
  readonly wrong: ReadonlyMap<string, Difference>;
  readonly lost: number;
  readonly stale: number;
  readonly indexHash: string;
  readonly warehouseHash: string;
}

/** Compares every store with the tables, row by row. */
export async function judge(world: World): Promise<Verdict> {
  const topics = await everyTopic(world);
  const warehouse = await inWarehouse(world);
  const index = await inIndex(world, topics.listing.ids, topics.lot.ids);
  const wrong = new Map<string, Difference>();
  let [events, redelivered] = [0, 0];
  for (const entity of ENTITIES) {
    const topic = topics[entity];
    events += topic.events;
    redelivered += topic.redelivered;
    const truth = await inTables(world, entity);
    const stores = {
      topic: topic.standings,
      warehouse: warehouse.standings[entity],
      ...(entity === 'listing' || entity === 'lot' ? { index: index[entity] } : {}),
    };
    for (const [store, held] of Object.entries(stores)) {
      const found = differences(truth, held);
      if (!agrees(found)) wrong.set(`${store} ${entity}`, found);
    }
  }
  const all = [...wrong.values()];
  return {
    events,
    redelivered,
    duplicated: warehouse.duplicated,
    wrong,
    lost: all.reduce((sum, { lost }) => sum + lost.length, 0),
    stale: all.reduce((sum, { stale }) => sum + stale.length, 0),
    indexHash: index.hash,
    warehouseHash: warehouse.hash,
  };
}

async function everyTopic(world: World): Promise<Record<ChaosEntity, TopicContents>> {
  const topics = {} as Record<ChaosEntity, TopicContents>;
  for (const entity of ENTITIES) topics[entity] = await inTopic(world, entity);
  return topics;
}

/** Judges again and again until nothing differs, or until `patienceMs` is over: then it is no delay any more. */
export async function settled(
  world: World,
  patienceMs: number,
  say: (line: string) => void,
): Promise<Verdict> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const verdict = await judge(world);
    if (verdict.wrong.size === 0 || performance.now() > until) return verdict;
    say(`settling: ${verdict.lost} missing, ${verdict.stale} old`);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}
