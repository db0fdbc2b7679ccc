import { readdirSync, readFileSync } from 'node:fs';
import type { Profile } from '@kirana/local-stack';
import { status } from '@kirana/local-stack';

/** Clock ticks a second in /proc, on every Linux that Node runs on (sysconf(_SC_CLK_TCK)). */
const TICKS = 100;

/** Processor time by part since it started, ms, and the memory it alone takes, MiB. */
export interface Used {
  readonly cpuMs: number;
  readonly memoryMib: number;
}

/** What every part of the stack has used up to now, its child processes with it: Postgres works in nothing else. */
export async function usedByParts(profile: Profile): Promise<ReadonlyMap<string, Used>> {
  const parts = await status(profile);
  const children = childrenOf();
  return new Map(
    parts.flatMap(({ part, pid }) =>
      pid === undefined ? [] : [[part, usedByAll(pid, children)] as const],
    ),
  );
}

function usedByAll(pid: number, children: ReadonlyMap<number, readonly number[]>): Used {
  const all = [usedBy(pid)];
  for (const child of children.get(pid) ?? []) all.push(usedByAll(child, children));
  const sum = (of: (used: Used) => number): number => all.reduce((n, used) => n + of(used), 0);
  return { cpuMs: sum(({ cpuMs }) => cpuMs), memoryMib: sum(({ memoryMib }) => memoryMib) };
}

/** Processes by their parent. */
function childrenOf(): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? Number(statOf(Number(name))[1]) : Number.NaN;
    if (parent > 0) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

/**
 * Fields 14 to 17 of /proc/PID/stat (proc(5)): its own time and that of its children that ended; 24 is the memory in
 * pages. A process that ended just now used nothing.
 */
function usedBy(pid: number): Used {
  const fields = statOf(pid);
  const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0);
  const resident = (Number(fields[21] ?? 0) * 4_096) / 2 ** 20;
  return { cpuMs: (ticks * 1_000) / TICKS, memoryMib: shareOfMemory(pid) ?? resident };
}

/** The fields from the third on, counted after the name, which may hold spaces; none where the process is gone. */
function statOf(pid: number): readonly string[] {
  const stat = textOf(`/proc/${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Memory with what is shared split between those who share it (proc(5), smaps_rollup): backends share their buffers. */
function shareOfMemory(pid: number): number | undefined {
  const kib = /^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/smaps_rollup`) ?? '')?.[1];
  return kib === undefined ? undefined : Number(kib) / 1_024;
}

/** Undefined where it is gone, or another user's. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Processor time that each part spent between two moments beyond what it does with nothing to do, ms for each unit. */
export function perUnit(
  before: ReadonlyMap<string, Used>,
  after: ReadonlyMap<string, Used>,
  { units, seconds, idle }: Span,
): Record<string, number> {
  return Object.fromEntries(
    [...coresBetween(before, after, seconds)].map(([part, cores]) => {
      const beyond = Math.max(0, cores - (idle[part] ?? 0));
      return [part, Number(((beyond * seconds * 1_000) / units).toPrecision(4))];
    }),
  );
}

export interface Span {
  readonly units: number;
  readonly seconds: number;
  /** Cores that each part keeps busy with nothing to do. */
  readonly idle: Readonly<Record<string, number>>;
}

/** Cores that each part kept busy. */
export function coresBetween(
  before: ReadonlyMap<string, Used>,
  after: ReadonlyMap<string, Used>,
  seconds: number,
): ReadonlyMap<string, number> {
  return new Map(
    [...after].map(([part, { cpuMs }]) => {
      const spent = cpuMs - (before.get(part)?.cpuMs ?? 0);
      return [part, spent / 1_000 / seconds] as const;
    }),
  );
}
