import { bindServer } from '../parts/bind.ts';
import type { Toolchain } from '../parts/bind.ts';
import { SERVERS } from '../parts/servers.ts';
import { isHealthy } from '../parts/start-part.ts';
import type { Startable } from '../parts/start-part.ts';
import { isRunning } from '../process/identity.ts';
import { readRecord } from '../process/record.ts';
import type { Profile } from '../profile/profile.ts';

export interface PartStatus {
  readonly part: string;
  readonly port: number | undefined;
  readonly pid: number | undefined;
  readonly health: 'up' | 'not answering' | 'died' | 'down';
}

/** Asking needs no programs, only ports and records. */
const NO_TOOLS = { jdk: { home: '', version: 0 }, servers: {} } as unknown as Toolchain;

export async function status(profile: Profile): Promise<PartStatus[]> {
  const parts = SERVERS.map((part) => bindServer(profile, part, NO_TOOLS));
  return Promise.all(parts.map((part) => statusOf(profile, part)));
}

async function statusOf(profile: Profile, part: Startable): Promise<PartStatus> {
  const record = readRecord(profile.run, part.name);
  const facts = { part: part.name, port: part.ports[0] };
  if (!record) return { ...facts, pid: undefined, health: 'down' };
  if (!isRunning(record)) return { ...facts, pid: undefined, health: 'died' };
  const healthy = await isHealthy(part, record.pid);
  return { ...facts, pid: record.pid, health: healthy ? 'up' : 'not answering' };
}
