import { killPart, startPart } from '@kirana/local-stack';
import type { Profile } from '@kirana/local-stack';
import { setTimeout as sleep } from 'node:timers/promises';
import { runTwin } from './twin.ts';
import type { Random } from './random.ts';

/** What dies together with what: one lane kills one part after the other, the lanes run side by side. */
const LANES: readonly { readonly victims: readonly string[]; readonly restMs: [number, number] }[] =
  [
    { victims: ['cdc-bridge', 'cdc-bridge', 'twin of cdc-bridge'], restMs: [300, 4_000] },
    {
      victims: ['search-indexer', 'search-indexer', 'twin of search-indexer'],
      restMs: [300, 4_000],
    },
    {
      victims: ['warehouse-loader', 'warehouse-loader', 'twin of warehouse-loader'],
      restMs: [300, 4_000],
    },
    { victims: ['catalog-service', 'order-service'], restMs: [2_000, 8_000] },
    { victims: ['kafka', 'kafka', 'postgres', 'postgres', 'opensearch'], restMs: [10_000, 25_000] },
  ];

/** A line for those who wait after so many kills. */
const TOLD_EVERY = 20;

/** A part that does not come up for so long will not: then the run fails, ms. */
const START_PATIENCE_MS = 300_000;

export interface Kills {
  /** By part. */
  readonly by: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Kills with SIGKILL and starts again, until `kills` are done or the signal; everything is up again at the end. */
export async function killAround(
  profile: Profile,
  kills: number,
  random: Random,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<Kills> {
  const by = new Map<string, number>();
  const left = { kills };
  const lane = async (victims: readonly string[], [from, to]: [number, number], own: Random) => {
    while (left.kills > 0 && !signal.aborted) {
      await pause(own.between(from, to), signal);
      if (left.kills <= 0 || signal.aborted) break;
      left.kills--;
      const victim = own.pick(victims);
      const downMs = own.between(0, 2_000);
      if (!(await killOnce(profile, victim, downMs, own, say))) continue;
      by.set(victim, (by.get(victim) ?? 0) + 1);
      if (left.kills % TOLD_EVERY === 0) say(`${left.kills} kills to go`);
    }
  };
  await Promise.all(
    LANES.map(({ victims, restMs }, n) => lane(victims, restMs, random.fork(`lane ${n}`))),
  );
  const total = [...by.values()].reduce((sum, each) => sum + each, 0);
  return { by, total };
}

async function killOnce(
  profile: Profile,
  victim: string,
  downMs: number,
  random: Random,
  say: (line: string) => void,
): Promise<boolean> {
  if (victim.startsWith('twin of ')) {
    await runTwin(profile, victim.slice('twin of '.length), random.between(3_000, 9_000));
    return true;
  }
  if (!(await killPart(profile, victim))) return false;
  await sleep(downMs);
  await startAgain(profile, victim, say);
  return true;
}

/** An app cannot come up while a server it needs is down: then it is tried again. */
async function startAgain(
  profile: Profile,
  part: string,
  say: (line: string) => void,
): Promise<void> {
  for (const until = performance.now() + START_PATIENCE_MS; ;) {
    try {
      await startPart(profile, part);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      const [reason] = (error instanceof Error ? error.message : String(error)).split('{');
      say(`${part} did not start yet: ${reason}`);
      await sleep(1_000);
    }
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
