import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StackError } from '../stack-error.ts';

const MIB = 1024 * 1024;

/** Free space, in MiB, where a folder lies or will lie. */
export async function freeMib(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(nearestExisting(folder));
  return Math.floor((bavail * bsize) / MIB);
}

/** Throws StackError when less than `neededMib` is free. */
export async function requireDisk(part: string, folder: string, neededMib: number): Promise<void> {
  const free = await freeMib(folder);
  if (free >= neededMib) return;
  throw new StackError(
    'NO_DISK',
    part,
    `${free} MiB free at ${folder}, ${neededMib} MiB are needed`,
  );
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
