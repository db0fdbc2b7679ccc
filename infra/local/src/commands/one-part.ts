import { startable } from '../parts/resolve.ts';
import { startPart } from '../parts/start-part.ts';
import { endProcess, killGroup, waitForEnd } from '../process/end.ts';
import { readRecord, writeRecord } from '../process/record.ts';
import type { PartRecord } from '../process/record.ts';
import type { Profile } from '../profile/profile.ts';

const GRACE_MS = 15_000;
const KILL_WAIT_MS = 5_000;

/** Starts one server or app and waits until it is healthy; from then on the keeper minds it again. */
export async function startPartByName(
  profile: Profile,
  name: string,
): Promise<'started' | 'reused'> {
  return startPart(profile, await startable(profile, name));
}

/** Asks one part to stop. The keeper leaves it down until `startPart`. False when it was not running. */
export async function stopPart(profile: Profile, name: string): Promise<boolean> {
  const record = wantDown(profile, name);
  if (!record) return false;
  const { stopSignal } = await startable(profile, name);
  return (await endProcess(record, GRACE_MS, stopSignal)) !== 'was gone';
}

/**
 * Ends one part as a power cut would: SIGKILL to its process group. With `leaveDown` (the default) it stays down until
 * `startPart`; without, the keeper starts an app again. Resolves once it is gone; false when it was not running.
 */
export async function killPart(
  profile: Profile,
  name: string,
  { leaveDown = true }: { leaveDown?: boolean } = {},
): Promise<boolean> {
  const record = leaveDown ? wantDown(profile, name) : readRecord(profile.run, name);
  if (!record) return false;
  killGroup(record);
  return waitForEnd(record, KILL_WAIT_MS);
}

/** Written before the part dies: the keeper must never take a wanted death for a crash. */
function wantDown(profile: Profile, name: string): PartRecord | undefined {
  const record = readRecord(profile.run, name);
  if (record) writeRecord(profile.run, { ...record, wanted: 'down' });
  return record;
}
