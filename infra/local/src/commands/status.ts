import { everyPart } from '../parts/resolve.ts';
import { isHealthy } from '../parts/start-part.ts';
import type { Startable } from '../parts/start-part.ts';
import { isRunning } from '../process/identity.ts';
import { residentMib } from '../process/memory.ts';
import { readRecord } from '../process/record.ts';
import type { Profile } from '../profile/profile.ts';

export interface PartStatus {
  readonly part: string;
  readonly port: number | undefined;
  readonly pid: number | undefined;
  readonly health: 'up' | 'not ready' | 'died' | 'down';
  /** Resident memory in MiB, where the system tells. */
  readonly mib: number | undefined;
  readonly restarts: number;
  readonly log: string | undefined;
}

export async function status(profile: Profile): Promise<PartStatus[]> {
  return Promise.all(everyPart(profile).map((part) => statusOf(profile, part)));
}

async function statusOf(profile: Profile, part: Startable): Promise<PartStatus> {
  const record = readRecord(profile.run, part.name);
  const facts = {
    part: part.name,
    port: part.ports[0],
    pid: undefined,
    mib: undefined,
    restarts: record?.restarts ?? 0,
    log: record?.log,
  };
  if (!record || (record.wanted === 'down' && !isRunning(record)))
    return { ...facts, health: 'down' };
  if (!isRunning(record)) return { ...facts, health: 'died' };
  const healthy = await isHealthy(part, record.pid);
  const mib = residentMib(record.pid);
  return { ...facts, pid: record.pid, mib, health: healthy ? 'up' : 'not ready' };
}
