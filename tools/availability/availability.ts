import { setTimeout as sleep } from 'node:timers/promises';
import type { AvailabilityConfig } from './config.ts';
import { FaultPlan } from './faults/fault-plan.ts';
import { HydrationTimes } from './hydration.ts';
import { dualWrite, writeBack } from './load/modes.ts';
import type { Found, Tally } from './load/run-load.ts';
import { newTally, readAll, runLoad } from './load/run-load.ts';
import { randomFrom } from './random.ts';
import type { SideBySide } from './settle.ts';
import { compareSides, settled } from './settle.ts';
import type { World } from './world.ts';
import { openWorld } from './world.ts';

export interface Outcome {
  readonly modes: readonly { readonly tally: Tally; readonly found: Found }[];
  readonly hydration: {
    readonly count: number;
    readonly within15Min: number;
    readonly p50: number;
  };
  readonly sides: SideBySide;
  /** Most that was seen on the local disk, as a share of its bound. */
  readonly fullest: number;
  readonly loadSeconds: number;
  readonly healSeconds: number;
}

const HEAL_PATIENCE_MS = 15 * 60_000;
const TOKEN_SECONDS = 4 * 3_600;

/** Runs both modes through the same faults, lets them heal, and reads everything again. */
export async function availability(
  config: AvailabilityConfig,
  say: (line: string) => void,
): Promise<Outcome> {
  const world = await openWorld(config);
  try {
    return await runIn(world, config, say);
  } finally {
    await world.close();
  }
}

async function runIn(
  world: World,
  config: AvailabilityConfig,
  say: (line: string) => void,
): Promise<Outcome> {
  const { puts, seed, lanes, kills } = config;
  const { box, twin, writeBack: baseline } = world.programs;
  const actor = { role: 'seller', sellerId: 'sel_01J9Z3NDEKTSV4RRFFQ69G5FAV' } as const;
  const token = await world.issuer.token(actor, { expiresIn: TOKEN_SECONDS });
  const tallies = [
    newTally(writeBack([baseline.url])),
    newTally(dualWrite([box.url, twin.url], token)),
  ];
  const plan = new FaultPlan(puts, seed, kills);
  const hydration = new HydrationTimes(box.url);
  const fullest = watchDisk(world);
  const began = performance.now();
  await runLoad(tallies, {
    puts,
    lanes,
    random: randomFrom(seed + 2),
    step: async (put) => {
      if (put % Math.ceil(puts / 10) === 0) say(`${put} puts, ${progress(tallies, began)}`);
      await world.set(plan, put);
    },
  });
  const loadSeconds = (performance.now() - began) / 1000;
  say(`${puts} puts, ${progress(tallies, began)}; everything is up again`);
  world.calm();
  await Promise.all([box, twin, baseline].map((program) => program.ready()));
  const { sides, healSeconds } = await healed(world, config);
  say(`every object is on every side after ${healSeconds.toFixed(0)} s`);
  await hydration.stop();
  const modes = [];
  for (const tally of tallies) modes.push({ tally, found: await readAll(tally, lanes) });
  return {
    modes,
    hydration: {
      count: hydration.count,
      within15Min: hydration.within(900),
      p50: hydration.quantile(0.5),
    },
    sides,
    fullest: await fullest.stop(),
    loadSeconds,
    healSeconds,
  };
}

/** What the wiped disk lost and nobody asked for since, the reconciler finds in its next round: compared until it has. */
async function healed(world: World, config: AvailabilityConfig) {
  const began = performance.now();
  const left = () => HEAL_PATIENCE_MS - (performance.now() - began);
  for (;;) {
    await settled(world, Math.max(1_000, left()));
    const sides = await compareSides(world, config);
    const healSeconds = (performance.now() - began) / 1000;
    if (sides.copies === sides.equal || left() < 0) return { sides, healSeconds };
    await sleep(5_000);
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

/** Asks the box how much of its disk it uses, again and again. */
function watchDisk({ programs, localMostBytes }: World) {
  const at = { most: 0, watching: true };
  const running = (async () => {
    while (at.watching) {
      const text = await fetch(`${programs.box.url}/metrics`).then(
        (answer) => answer.text(),
        () => '',
      );
      const used = /^media_local_bytes\{[^}]*what="used"[^}]*\} (\d+)/m.exec(text)?.[1];
      at.most = Math.max(at.most, Number(used ?? 0));
      await sleep(500);
    }
  })();
  return {
    stop: async () => {
      at.watching = false;
      await running;
      return at.most / localMostBytes;
    },
  };
}
