import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObjectStore } from '@kirana/object-store';
import { createDiskStore } from '@kirana/object-store';
import type { AvailabilityConfig } from './config.ts';
import { FailingStore, FaultPlan, randomFrom } from './faults.ts';
import type { Mode } from './modes.ts';
import { dualWriting, writeBack } from './modes.ts';
import type { ModeReport } from './run-mode.ts';
import { runMode } from './run-mode.ts';

/** Each side is down for so much of the time, in bursts. */
const SHARE_DOWN = 0.001;

const MODES: readonly ((local: ObjectStore, cloud: ObjectStore) => Mode)[] = [
  writeBack,
  dualWriting,
];

/**
 * Runs both modes over real stores through the same faults: each side down for 0.1 % of the time in bursts, and once,
 * halfway, a local disk that is wiped. `cloud` gives a new, empty bucket for each mode.
 */
export async function availability(
  { puts, seed }: AvailabilityConfig,
  cloud: (mode: number) => Promise<ObjectStore>,
): Promise<ModeReport[]> {
  const reports: ModeReport[] = [];
  for (const [number, mode] of MODES.entries()) {
    const root = await mkdtemp(join(tmpdir(), 'kirana-availability-'));
    try {
      reports.push(await runOne({ puts, seed }, root, await cloud(number), mode));
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  }
  return reports;
}

async function runOne(
  { puts, seed }: AvailabilityConfig,
  root: string,
  bucket: ObjectStore,
  mode: (local: ObjectStore, cloud: ObjectStore) => Mode,
): Promise<ModeReport> {
  const plans = { local: planOf(puts, seed), cloud: planOf(puts, seed + 1) };
  const now = { put: 0, calm: false };
  const failing = (side: 'local' | 'cloud', store: ObjectStore) =>
    new FailingStore(side, store, () => !now.calm && plans[side].isDown(now.put));
  const local = failing('local', createDiskStore({ root }));
  return runMode(mode(local, failing('cloud', bucket)), {
    puts,
    random: randomFrom(seed + 2),
    step: async (put) => {
      now.put = put;
      if (put === Math.floor(puts / 2)) await rm(join(root, 'run'), { recursive: true });
    },
    calm: () => void (now.calm = true),
  });
}

const planOf = (puts: number, seed: number): FaultPlan =>
  new FaultPlan(puts, SHARE_DOWN, randomFrom(seed));
