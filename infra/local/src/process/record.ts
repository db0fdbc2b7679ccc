import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from './identity.ts';

/** What is written down about a started part, so that any later command finds and ends exactly that process. */
export interface PartRecord extends ProcessIdentity {
  readonly part: string;
  readonly kind: 'server' | 'app' | 'keeper';
  /** For people; identity never rests on it. */
  readonly command: string;
  readonly log: string;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  /** `down` after someone stopped it on purpose: the keeper leaves it alone. */
  readonly wanted: 'up' | 'down';
  /** Starts by the keeper since somebody asked for the part. */
  readonly restarts: number;
  /** What was started (build and configuration), for parts that tell. */
  readonly fingerprint?: string;
}

export function writeRecord(run: string, record: PartRecord): void {
  mkdirSync(run, { recursive: true });
  const file = recordFile(run, record.part);
  writeFileSync(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${file}.new`, file); // a reader sees the old record or the new one, never half of one
}

export function readRecord(run: string, part: string): PartRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordFile(run, part), 'utf8')) as PartRecord;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function readRecords(run: string): PartRecord[] {
  try {
    return readdirSync(run)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => readRecord(run, name.slice(0, -'.json'.length)) ?? []);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export function removeRecord(run: string, part: string): void {
  rmSync(recordFile(run, part), { force: true });
}

function recordFile(run: string, part: string): string {
  return join(run, `${part}.json`);
}
