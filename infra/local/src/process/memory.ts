import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory in MiB of a process and of what it started (Postgres has a process a client). */
export function residentMib(pid: number): number | undefined {
  try {
    const others = groupOf(pid).filter((one) => one !== pid);
    const kib = others.reduce((sum, one) => sum + rssKib(one, 'private'), rssKib(pid, 'all'));
    return Math.round(kib / 1024);
  } catch {
    return undefined; // no /proc
  }
}

function groupOf(leader: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => processGroup(pid) === leader);
}

function processGroup(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
  } catch {
    return undefined;
  }
}

/** `private` leaves shared memory out, which would be counted once a process. */
function rssKib(pid: number, pages: 'all' | 'private'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return field('VmRSS') - (pages === 'private' ? field('RssShmem') : 0);
  } catch {
    return 0; // gone meanwhile
  }
}
