import { bindServer, toolchain } from '../parts/bind.ts';
import { SERVERS } from '../parts/servers.ts';
import { startPart } from '../parts/start-part.ts';
import type { Startable } from '../parts/start-part.ts';
import { killGroup } from '../process/end.ts';
import { withLock } from '../process/lock.ts';
import type { PartRecord } from '../process/record.ts';
import { requireDisk } from '../machine/disk.ts';
import { openFolder } from '../cache/open-to-all.ts';
import type { Profile } from '../profile/profile.ts';
import { stopRecorded } from './stop.ts';

export interface StartReport {
  progress(text: string): void;
  up(part: string, port: number | undefined, how: 'started' | 'reused', seconds: number): void;
}

export interface StartRequest {
  readonly profile: Profile;
  readonly report: StartReport;
  readonly signal: AbortSignal;
  /** Only these servers; all when not given. */
  readonly only?: readonly string[] | undefined;
}

const DISK_NEEDED_MIB = 500;

/** Brings the servers up. Either all are up at the end, or all that this call started is gone again. */
export async function startServers(request: StartRequest): Promise<void> {
  const { profile, signal, report } = request;
  openFolder(profile.home);
  await withLock(profile.run, 'stack', 180_000, async () => {
    await requireDisk('stack', profile.home, DISK_NEEDED_MIB);
    const tools = await toolchain(report.progress, signal);
    const wanted = SERVERS.filter((part) => request.only?.includes(part.name) ?? true);
    const parts = wanted.map((part) => bindServer(profile, part, tools, signal));
    await startTogether(request, parts);
  });
}

/** Starts parts side by side; when one fails, or the signal comes, ends those that this call started. */
export async function startTogether(
  { profile, report, signal }: StartRequest,
  parts: readonly Startable[],
): Promise<void> {
  const failure = new AbortController();
  const spawned: PartRecord[] = [];
  const start = async (part: Startable): Promise<void> => {
    const begun = Date.now();
    const how = await startPart(profile, part, {
      signal: AbortSignal.any([signal, failure.signal]),
      onSpawn: (record) => spawned.push(record),
    });
    report.up(part.name, part.ports[0], how, (Date.now() - begun) / 1000);
  };
  const starts = parts.map((part) =>
    start(part).catch((error: unknown) => {
      failure.abort(error); // the first failure is the one to tell; the rest only follow from it
      throw error;
    }),
  );
  await Promise.allSettled(starts);
  if (!signal.aborted && !failure.signal.aborted) return;
  const mine = new Set(spawned.map((record) => record.started + record.pid));
  await stopRecorded(
    profile,
    () => undefined,
    (record) => mine.has(record.started + record.pid),
  );
  spawned.forEach(killGroup);
  throw signal.aborted ? signal.reason : failure.signal.reason;
}
