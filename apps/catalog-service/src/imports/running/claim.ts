import { isOpen } from './import-record.ts';
import type { ImportChanges, ImportFailure, ImportRecord } from './import-record.ts';

/** An import that ended its worker so often is not taken up again. */
export const MOST_ATTEMPTS = 8;

/** Nobody works on it, or whoever did has let the lease run out. `now` in ms since 1970. */
export const isFree = (record: ImportRecord, now: number): boolean =>
  isOpen(record) && (record.lease === null || Date.parse(record.lease.until) <= now);

/** What taking an import up writes. */
export function claimed(
  record: ImportRecord,
  owner: string,
  now: number,
  leaseMs: number,
): ImportChanges {
  return {
    state: record.state === 'undoing' ? 'undoing' : 'running',
    startedAt: record.startedAt ?? new Date(now).toISOString(),
    attempts: record.attempts + 1,
    lease: { owner, until: new Date(now + leaseMs).toISOString() },
  };
}

/** Why an import is ended instead of being tried again, if it is. */
export function givenUp({ attempts }: ImportRecord): ImportFailure | null {
  if (attempts < MOST_ATTEMPTS) return null;
  const message = `The import was interrupted ${attempts} times. Rows up to its progress are kept.`;
  return { code: 'interrupted-too-often', message };
}
