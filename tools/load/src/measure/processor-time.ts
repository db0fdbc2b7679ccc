import { readFileSync } from 'node:fs';
import type { Profile } from '@kirana/local-stack';
import { status } from '@kirana/local-stack';

/** Clock ticks a second in /proc, on every Linux that Node runs on (sysconf(_SC_CLK_TCK)). */
const TICKS = 100;

/** Processor time by part since it started, ms, and its resident memory, MiB. */
export interface Used {
  readonly cpuMs: number;
  readonly memoryMib: number;
}

/** What every part of the stack has used up to now. */
export async function usedByParts(profile: Profile): Promise<ReadonlyMap<string, Used>> {
  const parts = await status(profile);
  return new Map(
    parts.flatMap(({ part, pid }) => (pid === undefined ? [] : [[part, usedBy(pid)] as const])),
  );
}

/** Fields 14 and 15 of /proc/PID/stat (proc(5)), counted after the name, which may hold spaces; 24 is the memory in pages. */
function usedBy(pid: number): Used {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { cpuMs: (ticks * 1_000) / TICKS, memoryMib: (Number(fields[21]) * 4_096) / 2 ** 20 };
}

/** Processor time that each part spent on one unit of work, ms. */
export function perUnit(
  before: ReadonlyMap<string, Used>,
  after: ReadonlyMap<string, Used>,
  units: number,
): Record<string, number> {
  return Object.fromEntries(
    [...after].map(([part, used]) => {
      const spent = used.cpuMs - (before.get(part)?.cpuMs ?? 0);
      return [part, Number((spent / units).toPrecision(4))];
    }),
  );
}
