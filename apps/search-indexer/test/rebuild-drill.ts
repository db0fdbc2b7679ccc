/**
 * A rebuild under live writes: so many listings are served and searched while listings are changed, made and deleted,
 * and the indexes are rebuilt meanwhile. As a program: `node --conditions=kirana-source
 * apps/search-indexer/test/rebuild-drill.ts 100000`, against the stack of KIRANA_PROFILE.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Listing, Operation } from '@kirana/contracts';
import { TOPICS } from '@kirana/contracts';
import { createKafka, provisionTopics, Publisher, runBatchConsumer } from '@kirana/kafka';
import type { Kafka } from '@kirana/kafka';
import {
  allStandings,
  createSearch,
  currentIndex,
  provisionIndex,
  searchableCount,
  Storefront,
} from '@kirana/search';
import type { Search } from '@kirana/search';
import { aListing, changeEventOf, eventually, stackEndpoints, uniqueName } from '@kirana/testing';
import { INDEXED, indexBatch } from '../src/indexing/index-batch.ts';
import { rebuild } from '../src/rebuild/rebuild.ts';

export interface Drill {
  readonly searches: number;
  readonly failed: number;
  /** Fewest listings that a search could find at any moment. */
  readonly fewest: number;
  readonly writes: number;
  readonly lost: number;
  readonly stale: number;
  readonly revived: number;
  readonly rebuildSeconds: number;
  readonly switched: boolean;
}

const GOODS = ['Aashirvaad Atta 5 kg', 'Tata Salt 1 kg', 'Parle-G 70 g x 24', 'Fortune Oil 1 L'];
const CHUNK = 2_000;
/** Listings changed at once, and how long until the next, ms. */
const CHANGED = 20;
const PAUSE_MS = 20;
const PATIENCE = { timeoutMs: 900_000, everyMs: 500 };

/** What the index must hold in the end: versions by listing id; 0 for what was deleted. */
type Expected = Map<string, number>;
interface World {
  readonly kafka: Kafka;
  readonly search: Search;
  readonly publisher: Publisher;
  readonly expected: Expected;
  done: boolean;
}

async function publish(world: World, op: Operation, states: readonly Listing[]): Promise<void> {
  const deleted = op === 'delete';
  await world.publisher.publish(
    TOPICS.listing,
    states.map((listing) => ({
      key: listing.listingId,
      value: JSON.stringify(
        changeEventOf('listing', op, deleted ? listing : null, deleted ? null : listing),
      ),
    })),
  );
  for (const { listingId, version } of states) world.expected.set(listingId, deleted ? 0 : version);
}

/** Changes some, makes some, deletes those made before, until the work is done; how many writes. */
async function write(world: World, listings: readonly Listing[]): Promise<number> {
  let made: Listing[] = [];
  let round = 0;
  for (; !world.done; round++) {
    const changed = Array.from({ length: CHANGED }, (_, at) => {
      const listing = listings[(round * CHANGED + at) % listings.length]!;
      return { ...listing, version: (world.expected.get(listing.listingId) ?? 1) + 1 };
    });
    await publish(world, 'update', changed);
    if (made.length > 0) await publish(world, 'delete', made);
    made = [aListing(), aListing()];
    await publish(world, 'create', made);
    await pause(PAUSE_MS);
  }
  return round * (CHANGED + 4);
}

async function searchOn(world: World) {
  const storefront = new Storefront(world.search);
  const seen = { searches: 0, failed: 0, fewest: Infinity };
  for (; !world.done; seen.searches++) {
    try {
      const text = GOODS[seen.searches % GOODS.length]!;
      const { items } = await storefront.search({ text, filters: {}, sort: 'relevance', limit: 5 });
      if (items.length === 0) seen.failed++;
      if (seen.searches % 10 === 0)
        seen.fewest = Math.min(seen.fewest, await searchableCount(world.search));
    } catch {
      seen.failed++;
    }
    await pause(PAUSE_MS);
  }
  return seen;
}

/** What the index holds otherwise than it should. */
async function differences({ search, expected }: World) {
  const found = new Map<string, number>();
  for await (const { listingId, live, standing } of allStandings(search))
    found.set(listingId, live ? (standing?.version ?? 0) : 0);
  const count = (wrong: (version: number, held: number | undefined) => boolean) =>
    [...expected].filter(([id, version]) => wrong(version, found.get(id))).length;
  return {
    lost: count((version, held) => version > 0 && !held),
    stale: count((version, held) => version > 0 && Boolean(held) && held !== version),
    revived: count((version, held) => version === 0 && Boolean(held)),
  };
}

async function drillOn(world: World, size: number, say: (line: string) => void): Promise<Drill> {
  const listings = Array.from({ length: size }, (_, at) =>
    aListing({ title: `${GOODS[at % GOODS.length]} ${at % 997}` }),
  );
  for (let from = 0; from < size; from += CHUNK)
    await publish(world, 'snapshot', listings.slice(from, from + CHUNK));
  await eventually(async () => (await searchableCount(world.search)) === size, PATIENCE);
  say(`${size} listings are served`);
  const before = await currentIndex(world.search, 'listings');
  const searching = searchOn(world);
  const writing = write(world, listings);
  const begun = performance.now();
  await rebuild(world.kafka, world.search, say);
  const rebuildSeconds = (performance.now() - begun) / 1_000;
  world.done = true;
  const [seen, writes] = await Promise.all([searching, writing]);
  // What was written last is still on its way.
  const settled = async () => {
    const { lost, stale, revived } = await differences(world);
    return lost + stale + revived === 0;
  };
  await eventually(settled, { timeoutMs: 60_000, everyMs: 500 }).catch(() => undefined);
  const switched = (await currentIndex(world.search, 'listings')) !== before;
  return { ...seen, writes, rebuildSeconds, switched, ...(await differences(world)) };
}

/** Topics, indexes and an indexer of its own; all gone at the end. */
export async function rebuildDrill(size: number, say: (line: string) => void): Promise<Drill> {
  const { kafkaBrokers, opensearchUrl } = stackEndpoints();
  const prefix = `${uniqueName()}-`;
  const kafka = createKafka({ brokers: kafkaBrokers, clientId: 'drill', topicPrefix: prefix });
  const search = createSearch({ node: opensearchUrl, indexPrefix: prefix });
  await provisionTopics(kafka);
  await provisionIndex(search);
  const publisher = new Publisher(kafka);
  const serving = runBatchConsumer(kafka, {
    groupId: 'serving',
    topics: INDEXED.map((entity) => TOPICS[entity]),
    fromBeginning: true,
    maxWaitMs: 100,
    handle: async (batch) => void (await indexBatch(search, batch)),
  });
  const world: World = { kafka, search, publisher, expected: new Map(), done: false };
  try {
    return await drillOn(world, size, say);
  } finally {
    world.done = true;
    await serving.stop();
    await publisher.close();
    await search.client.indices.delete({ index: `${prefix}*` });
    await search.close();
  }
}

if (import.meta.main) {
  const size = Number(process.argv[2]) || 100_000;
  const say = (line: string) => void process.stdout.write(`  ${line}\n`);
  const { searches, failed, writes, lost, stale, revived, rebuildSeconds, fewest } =
    await rebuildDrill(size, say);
  process.stdout.write(
    `rebuild listings ${size} seconds ${rebuildSeconds.toFixed(1)} writes ${writes} searches ${searches} failed ${failed} fewest ${fewest} lost ${lost} stale ${stale} revived ${revived}\n`,
  );
  process.exit(failed + lost + stale + revived === 0 && fewest >= size ? 0 : 1);
}
