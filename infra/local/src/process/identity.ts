import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * A process and proof that it is that one: pids are reused, a pid together with its start time is not. `started` is
 * the kernel's boot id and the start in clock ticks since boot (proc(5), /proc/pid/stat field 22), or `ps`'s lstart
 * where there is no /proc.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly started: string;
}

const HAS_PROC = existsSync('/proc/self/stat');

/**
 * The start ticks in a line of /proc/pid/stat; undefined for a zombie, which holds a pid but runs nothing. A zombie
 * with threads still runs: its first thread has ended, but a killed JVM's others hold its ports for a moment more.
 */
export function startTicks(stat: string): string | undefined {
  // The command may itself hold blanks and brackets: fields are counted after its last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, threads] = [fields[0], Number(fields[17])];
  const gone = state === 'X' || (state === 'Z' && threads <= 1);
  return gone ? undefined : fields[19];
}

/** Who runs under this pid now; undefined when nobody does. */
export function identify(pid: number): ProcessIdentity | undefined {
  const started = HAS_PROC ? startedByProc(pid) : startedByPs(pid);
  return started === undefined ? undefined : { pid, started };
}

/** True only while the very process that was recorded still runs. */
export function isRunning(recorded: ProcessIdentity): boolean {
  return identify(recorded.pid)?.started === recorded.started;
}

/** Sends a signal only to the very process that was recorded. False when it is gone. */
export function signalProcess(recorded: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isRunning(recorded)) return false;
  try {
    process.kill(recorded.pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

function startedByProc(pid: number): string | undefined {
  try {
    const ticks = startTicks(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return ticks === undefined ? undefined : `${bootId()}/${ticks}`;
  } catch {
    return undefined; // no such process
  }
}

let boot: string | undefined;
function bootId(): string {
  boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return boot;
}

function startedByPs(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    });
    const [state, ...started] = line.trim().split(/\s+/);
    return state?.startsWith('Z') || started.length === 0 ? undefined : started.join(' ');
  } catch {
    return undefined; // no such process
  }
}
