import { seededRandom } from '@kirana/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AvailabilityConfig } from './config.ts';
import { FaultPlan } from './faults/fault-plan.ts';
import { BoxWatch } from './box-watch.ts';
import type { Hydrated, Lacked } from './hydration.ts';
import type { Program } from './program.ts';
import { dualWrite, writeBack } from './load/modes.ts';
import type { Found, Tally } from './load/run-load.ts';
import { newTally, readAll, runLoad } from './load/run-load.ts';
import type { SideBySide } from './settle.ts';
import { compareSides, settled } from './settle.ts';
import type { World } from './world.ts';
import { openWorld } from './world.ts';

export interface Outcome {
  readonly modes: readonly { readonly tally: Tally; readonly found: Found }[];
  readonly hydration: Readonly<Record<Lacked, Hydrated>>;
  readonly sides: SideBySide;
  /** Most that was seen on the local disk, as a share of its bound. */
  readonly fullest: number;
  readonly loadSeconds: number;
  readonly healSeconds: number;
}

/** Nothing that dual write acknowledged is lost or changed, all copies are equal, and the disk kept within its bound. */
export function isGood({ modes, sides, fullest }: Outcome): boolean {
  const ours = modes.find(({ tally }) => tally.mode.name === 'dual-write');
  if (!ours) return false;
  const { found, tally } = ours;
  const wrong = found.lost + found.corrupt + tally.corrupt;
  return wrong === 0 && sides.copies === sides.equal && fullest <= 1;
}

const HEAL_PATIENCE_MS = 15 * 60_000;
const TOKEN_SECONDS = 4 * 3_600;

/**
 * Runs both modes through the same faults, lets them heal, and reads everything again. With the signal it rejects with
 * the signal's reason, and its processes are ended.
 */
export async function availability(
  config: AvailabilityConfig,
  say: (line: string) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<Outcome> {
  const world = await openWorld(config);
  const watch = new BoxWatch(world.programs.box.url);
  let wentWell = false;
  try {
    const outcome = await runIn(world, watch, config, { say, signal });
    wentWell = isGood(outcome);
    if (!wentWell) say(`logs of all processes: ${world.folder}`);
    return outcome;
  } finally {
    await watch.stop();
    await world.close(!wentWell);
  }
}

async function runIn(
  world: World,
  watch: BoxWatch,
  config: AvailabilityConfig,
  { say, signal }: { say: (line: string) => void; signal: AbortSignal },
): Promise<Outcome> {
  const { puts, seed, lanes, kills } = config;
  const { box, twin, writeBack: baseline } = world.programs;
  const actor = { role: 'seller', sellerId: 'sel_01J9Z3NDEKTSV4RRFFQ69G5FAV' } as const;
  const token = await world.issuer.token(actor, { expiresIn: TOKEN_SECONDS });
  const address = (name: string, { url }: Program) => ({ name, url });
  const tallies = [
    newTally(writeBack(address('write-back', baseline))),
    newTally(dualWrite(address('box', box), address('twin', twin), token)),
  ];
  const plan = new FaultPlan(puts, seed, kills);
  const follow = world.follow(plan);
  const began = performance.now();
  await runLoad(tallies, {
    puts,
    lanes,
    random: seededRandom(seed + 2),
    step: async (put) => {
      signal.throwIfAborted();
      if (put % Math.ceil(puts / 10) === 0) say(`${put} puts, ${progress(tallies, began)}`);
      await follow(put);
    },
  });
  const loadSeconds = (performance.now() - began) / 1000;
  say(`${puts} puts, ${progress(tallies, began)}`);
  await world.calm();
  say('everything is up again');
  const { sides, healSeconds } = await healed(world, config, signal);
  say(`every object is on every side after ${healSeconds.toFixed(0)} s`);
  await watch.stop();
  const modes = [];
  for (const tally of tallies) modes.push({ tally, found: await readAll(tally, lanes) });
  return {
    modes,
    hydration: watch.hydration.told(),
    sides,
    fullest: watch.mostBytes / world.localMostBytes,
    loadSeconds,
    healSeconds,
  };
}

/** What the wiped disk lost and nobody asked for since, the reconciler finds in its next round: compared until it has. */
async function healed(world: World, config: AvailabilityConfig, signal: AbortSignal) {
  const began = performance.now();
  const left = () => HEAL_PATIENCE_MS - (performance.now() - began);
  for (;;) {
    await settled(world, Math.max(1_000, left()));
    const sides = await compareSides(world, config);
    const healSeconds = (performance.now() - began) / 1000;
    if (sides.copies === sides.equal || left() < 0) return { sides, healSeconds };
    await sleep(5_000, undefined, { signal });
  }
}

const progress = (tallies: readonly Tally[], began: number): string =>
  `${((performance.now() - began) / 1000).toFixed(0)} s, ` +
  tallies
    .map(({ mode, writes, reads, corrupt }) => {
      const failed = `${writes.failed} writes and ${reads.failed} reads failed`;
      return `${mode.name}: ${failed}, ${corrupt} corrupt`;
    })
    .join('; ');
