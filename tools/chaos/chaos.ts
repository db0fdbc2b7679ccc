import { CONSUMERS, deadLetterTopic } from '@kirana/contracts';
import { DEAD_LETTER_HEADERS, readTopic } from '@kirana/kafka';
import type { Profile } from '@kirana/local-stack';
import { killAround } from './killer.ts';
import type { Kills } from './killer.ts';
import { Load } from './load.ts';
import { seeded } from './random.ts';
import { replayAll } from './replay.ts';
import { settled } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

export interface ChaosRequest {
  /** A stack with every app up; parts of it are killed and started again. */
  readonly profile: Profile;
  readonly kills: number;
  readonly seed: number;
  /** The kills end after so many seconds, done or not. */
  readonly seconds: number;
  /** Writes a second. */
  readonly rate: number;
  readonly say: (line: string) => void;
}

export interface ChaosReport {
  readonly seed: number;
  readonly kills: Kills;
  readonly writes: {
    readonly done: number;
    /** By reason. */
    readonly refused: ReadonlyMap<string, number>;
  };
  /** Orders that were placed over REST. */
  readonly orders: number;
  readonly verdict: Verdict;
  readonly deadLettered: number;
  /** Index and warehouse are the same after a full replay, twice, as before it. */
  readonly hashEqual: boolean;
  readonly replayed: number;
}

/** How long everything may take to come to rest after the last kill, ms. */
const PATIENCE_MS = 240_000;

/** Writes and kills for a while, then compares every store with the tables, replays all topics, and compares again. */
export async function chaos(request: ChaosRequest): Promise<ChaosReport> {
  const { profile, seed, rate, say } = request;
  const world = openWorld(profile);
  const random = seeded(seed);
  try {
    const began = new Date().toISOString();
    const load = new Load(world, random.fork('load'));
    await load.begin();
    const kills = await whileLoaded(
      load,
      rate,
      (signal) => killAround(profile, request.kills, random.fork('kills'), signal, say),
      request.seconds,
    );
    say(`${kills.total} kills, ${load.counts.done} writes; waiting for all to come to rest`);
    const verdict = await settled(world, PATIENCE_MS, say);
    const replayed = await replayAll(world, random.fork('replay'));
    say(`${replayed} records replayed; waiting for all to come to rest`);
    const hashEqual = await sameAfterReplay(world, verdict, say);
    const deadLettered = await deadLettersSince(world, began);
    const { counts: writes, ordersPlaced: orders } = load;
    return { seed, kills, writes, orders, verdict, deadLettered, hashEqual, replayed };
  } finally {
    await world.close();
  }
}

async function whileLoaded<T>(
  load: Load,
  rate: number,
  work: (signal: AbortSignal) => Promise<T>,
  seconds: number,
): Promise<T> {
  const over = new AbortController();
  const running = load.run(rate, over.signal);
  try {
    return await work(AbortSignal.timeout(seconds * 1_000));
  } finally {
    over.abort();
    await running;
  }
}

/** The replay is read through once every consumer has no lag: then what differs, differs for good. */
async function sameAfterReplay(
  world: World,
  before: Verdict,
  say: (line: string) => void,
): Promise<boolean> {
  await untilRead(world);
  const after = await settled(world, PATIENCE_MS, say);
  return after.indexHash === before.indexHash && after.warehouseHash === before.warehouseHash;
}

async function untilRead(world: World): Promise<void> {
  const { searchIndexer, warehouseLoader } = world.stack.services;
  const until = performance.now() + PATIENCE_MS;
  for (let quiet = 0; quiet < 3 && performance.now() < until;) {
    const lags = await Promise.all([searchIndexer, warehouseLoader].map(lagOf));
    quiet = lags.every((lag) => lag === 0) ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** Records a consumer has not handled yet, by its metrics; NaN where it does not tell. */
async function lagOf(url: string): Promise<number> {
  try {
    const text = await (await fetch(`${url}/metrics`)).text();
    const lags = text
      .split('\n')
      .filter((line) => /^[a-z_]*lag[a-z_]*(events|records)[^ ]* /.test(line));
    return lags.length === 0
      ? Number.NaN
      : lags.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  } catch {
    return Number.NaN;
  }
}

async function deadLettersSince(world: World, began: string): Promise<number> {
  let letters = 0;
  for (const consumer of [...Object.values(CONSUMERS), 'cdc-bridge']) {
    await readTopic(world.kafka, deadLetterTopic(consumer), ({ headers }) => {
      if ((headers[DEAD_LETTER_HEADERS.rejectedAt] ?? '') >= began) letters++;
    });
  }
  return letters;
}
