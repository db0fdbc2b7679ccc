import { readFileSync, statfsSync } from 'node:fs';

/** What is left of the machine, GiB. */
export interface Room {
  readonly memory: number;
  /** Where the profile's data lies. */
  readonly disk: number;
}

/** Below this the kernel would end processes, ours or somebody else's; the local tables lie in memory. */
const LEAST: Room = { memory: 2, disk: 4 };

/** Memory that may still be had without swapping (proc(5), MemAvailable), and free disk below `home`. */
export function roomLeft(home: string, meminfo = readFileSync('/proc/meminfo', 'utf8')): Room {
  const kib = Number(/^MemAvailable:\s+(\d+) kB/m.exec(meminfo)?.[1] ?? Number.NaN);
  const { bavail, bsize } = statfsSync(home);
  return { memory: kib / 2 ** 20, disk: (bavail * bsize) / 2 ** 30 };
}

export const isTight = ({ memory, disk }: Room): boolean =>
  memory < LEAST.memory || disk < LEAST.disk;
