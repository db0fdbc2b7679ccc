import { bindApp } from '../apps/app-part.ts';
import { APPS } from '../apps/app-list.ts';
import { buildApps } from '../apps/build.ts';
import { openFolder } from '../cache/open-to-all.ts';
import { bindKeeper } from '../keeper/keeper-part.ts';
import { requireDisk } from '../machine/disk.ts';
import { bindServer, toolchain } from '../parts/bind.ts';
import { SERVERS } from '../parts/servers.ts';
import { startPart } from '../parts/start-part.ts';
import type { Startable } from '../parts/start-part.ts';
import { killGroup } from '../process/end.ts';
import { withLock } from '../process/lock.ts';
import type { PartRecord } from '../process/record.ts';
import type { Profile } from '../profile/profile.ts';
import { provisionProfile } from '../provisioning/run.ts';
import { stopRecorded } from './stop.ts';

export interface StartReport {
  progress(text: string): void;
  up(part: string, port: number | undefined, how: 'started' | 'reused', seconds: number): void;
}

export interface StartRequest {
  readonly profile: Profile;
  readonly report: StartReport;
  readonly signal?: AbortSignal | undefined;
  /** Only these servers; all when not given. */
  readonly only?: readonly string[] | undefined;
  /** Builds, provisions and starts every app as well. */
  readonly apps?: boolean;
}

/** A start under way: `signal` ends it, `spawned` is what has to go if it fails. */
interface Start extends StartRequest {
  readonly signal: AbortSignal;
  readonly spawned: PartRecord[];
}

const DISK_NEEDED_MIB = 500;
const LOCK_WAIT_MS = 300_000;

/** Brings the stack up. At its end either all is up and healthy, or all that this call started is gone again. */
export async function startStack(request: StartRequest): Promise<void> {
  const { profile } = request;
  openFolder(profile.home);
  await withLock(profile.run, 'stack', LOCK_WAIT_MS, async () => {
    const signal = request.signal ?? new AbortController().signal;
    const start: Start = { ...request, signal, spawned: [] };
    try {
      await startServers(start);
      if (request.apps) await startApps(start);
    } catch (error) {
      await undo(start);
      throw signal.aborted ? signal.reason : error;
    }
  });
}

async function startServers(start: Start): Promise<void> {
  const { profile, signal, report, only } = start;
  await requireDisk('stack', profile.home, DISK_NEEDED_MIB);
  const tools = await toolchain(report.progress, signal);
  const wanted = SERVERS.filter((part) => only?.includes(part.name) ?? true);
  await startTogether(
    start,
    wanted.map((part) => bindServer(profile, part, tools, signal)),
  );
}

async function startApps(start: Start): Promise<void> {
  const { profile, report, signal } = start;
  report.progress('building the apps');
  await buildApps(profile, signal);
  report.progress('provisioning topics, tables, buckets, indexes and the warehouse');
  await provisionProfile(profile, signal);
  await startTogether(
    start,
    APPS.map((app) => bindApp(profile, app)),
  );
  await startTogether(start, [bindKeeper(profile)]);
}

/** Starts parts side by side and throws the first failure, once none of them is still starting. */
async function startTogether(start: Start, parts: readonly Startable[]): Promise<void> {
  const { profile, report, signal, spawned } = start;
  const failure = new AbortController();
  const begin = async (part: Startable): Promise<void> => {
    const begun = Date.now();
    const how = await startPart(profile, part, {
      signal: AbortSignal.any([signal, failure.signal]),
      onSpawn: (record) => spawned.push(record),
    });
    report.up(part.name, part.ports[0], how, (Date.now() - begun) / 1000);
  };
  await Promise.all(
    parts.map((part) =>
      begin(part).catch((error: unknown) => {
        if (!failure.signal.aborted) failure.abort(error); // the others' failures only follow from it
      }),
    ),
  );
  signal.throwIfAborted();
  failure.signal.throwIfAborted();
}

async function undo({ profile, spawned }: Start): Promise<void> {
  const mine = new Set(spawned.map((record) => record.pid));
  await stopRecorded(
    profile,
    () => undefined,
    (record) => mine.has(record.pid),
  );
  spawned.forEach(killGroup);
}
