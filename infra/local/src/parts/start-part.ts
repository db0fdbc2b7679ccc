import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endProcess, killGroup } from '../process/end.ts';
import { identify, isRunning } from '../process/identity.ts';
import { lastWords } from '../process/last-words.ts';
import { listenersOf, ownerOfPort, portIsFree } from '../process/listening.ts';
import { readRecord, removeRecord, writeRecord } from '../process/record.ts';
import type { PartRecord } from '../process/record.ts';
import { diedWhileStarting, spawnDetached } from '../process/spawn.ts';
import type { Spawned } from '../process/spawn.ts';
import type { Profile } from '../profile/profile.ts';
import { StackError } from '../stack-error.ts';
import type { Launch } from './part.ts';

/** Anything the stack can start: a server, an app or the keeper, bound to one profile. */
export interface Startable {
  readonly name: string;
  readonly kind: PartRecord['kind'];
  readonly ports: readonly number[];
  readonly stopSignal: NodeJS.Signals;
  readonly graceMs: number;
  /** Given up on when it is not healthy by then, ms after its start. */
  readonly startTimeoutMs: number;
  /** Changes when what would be started differs from what may be running; a part without one never differs. */
  fingerprint?(): string;
  prepare(): Promise<void>;
  launch(): Launch;
  answers(pid: number): Promise<boolean>;
  /** What it says of itself while it does not serve; its log is asked where it has nothing to say. */
  complaint?(): Promise<string | undefined>;
}

export interface StartOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called as soon as a new process runs, before it is healthy. */
  readonly onSpawn?: (record: PartRecord) => void;
  readonly restarts?: number;
  /** False: return once the process runs, without waiting for its health. */
  readonly untilHealthy?: boolean;
}

const HEALTH_POLL_MS = 100;
const RECOVERY_MS = 15_000;

export const logOf = (profile: Profile, part: string): string => join(profile.logs, `${part}.log`);

/** True when the recorded process runs, holds its ports and answers. */
export async function isHealthy(part: Startable, pid: number): Promise<boolean> {
  const listeners = listenersOf(pid);
  const holds = (port: number): boolean =>
    listeners === undefined || listeners.some((listener) => listener.port === port);
  return part.ports.every(holds) && (await part.answers(pid));
}

/**
 * Starts a part, or reuses the one that is up. What runs of it but does not answer, or is another
 * build, is ended first. When it cannot be
 * started nothing of it is left, and a StackError says why.
 */
export async function startPart(
  profile: Profile,
  part: Startable,
  options: StartOptions = {},
): Promise<'started' | 'reused'> {
  if (await reusable(profile, part, options.signal)) return 'reused';
  options.signal?.throwIfAborted();
  await prepared(part, options.signal);
  await requireFreePorts(part);
  const log = logOf(profile, part.name);
  const process = await spawnRecorded(profile, part, options);
  if (options.untilHealthy === false) return 'started';
  try {
    await untilHealthy(part, process, { log, ...options });
  } catch (error) {
    killGroup(process);
    removeRecord(profile.run, part.name);
    throw error;
  }
  return 'started';
}

async function reusable(
  profile: Profile,
  part: Startable,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const record = readRecord(profile.run, part.name);
  if (!record || !isRunning(record)) return false;
  if (record.fingerprint === part.fingerprint?.() && (await recovers(part, record, signal))) {
    if (record.wanted === 'down') writeRecord(profile.run, { ...record, wanted: 'up' });
    return true;
  }
  // The keeper must not take this end for a crash, and start the part beside us.
  writeRecord(profile.run, { ...record, wanted: 'down' });
  await endProcess(record, part.graceMs, part.stopSignal);
  return false;
}

/** A consumer that is being rebalanced, or a server that another launcher began to start, needs a moment. */
async function recovers(
  part: Startable,
  record: PartRecord,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const deadline = Date.now() + RECOVERY_MS;
  while (!(await isHealthy(part, record.pid))) {
    signal?.throwIfAborted();
    if (Date.now() > deadline || !isRunning(record)) return false;
    await delay(HEALTH_POLL_MS);
  }
  return true;
}

async function prepared(part: Startable, signal: AbortSignal | undefined): Promise<void> {
  try {
    await part.prepare();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof StackError) throw error;
    throw new StackError('SETUP', part.name, `cannot be prepared: ${(error as Error).message}`);
  }
}

async function spawnRecorded(
  profile: Profile,
  part: Startable,
  options: StartOptions,
): Promise<Spawned> {
  const launch = part.launch();
  const log = logOf(profile, part.name);
  const spawned = await spawnDetached(part.name, launch, log);
  const record: PartRecord = {
    part: part.name,
    kind: part.kind,
    pid: spawned.pid,
    started: spawned.started,
    command: [launch.command, ...launch.args].join(' '),
    log,
    startedAt: new Date().toISOString(),
    wanted: 'up',
    restarts: options.restarts ?? 0,
    ...(part.fingerprint ? { fingerprint: part.fingerprint() } : {}),
  };
  writeRecord(profile.run, record);
  options.onSpawn?.(record);
  return spawned;
}

async function requireFreePorts(part: Startable): Promise<void> {
  for (const port of part.ports) {
    if (await portIsFree(port)) continue;
    const pid = ownerOfPort(port);
    const holder = pid === undefined || identify(pid) === undefined ? '' : ` by pid ${pid}`;
    throw new StackError(
      'PORT_IN_USE',
      part.name,
      `port ${port} is in use${holder}; end it or set KIRANA_PORT_BASE`,
    );
  }
}

async function untilHealthy(
  part: Startable,
  process: Spawned,
  options: StartOptions & { log: string },
): Promise<void> {
  const { log, signal } = options;
  const { logStart } = process;
  const deadline = Date.now() + part.startTimeoutMs;
  while (!(await isHealthy(part, process.pid))) {
    signal?.throwIfAborted();
    if (!isRunning(process)) {
      await delay(HEALTH_POLL_MS); // the kernel knows of its end a moment before we are told how
      const how = process.ended() ?? 'ended';
      throw diedWhileStarting(part.name, how, { log, logStart });
    }
    if (Date.now() > deadline) {
      const seconds = Math.round(part.startTimeoutMs / 1000);
      const why = (await part.complaint?.()) ?? lastWords(log, logStart) ?? 'it said nothing';
      const reason = `not healthy after ${seconds} s: ${why}`;
      throw new StackError('NOT_HEALTHY', part.name, reason, log);
    }
    await delay(HEALTH_POLL_MS);
  }
}
