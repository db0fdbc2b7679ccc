import { currentTrace } from '@kirana/contracts';

/** What every item carries. Times are ISO 8601 UTC. */
export interface Versioned {
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** An item before it has a version. */
export type Unversioned<T extends Versioned> = Omit<T, keyof Versioned>;

/** The first version of an item. */
export function firstVersion<T extends Versioned>(item: Unversioned<T>, at: Date = new Date()): T {
  const now = at.toISOString();
  return { ...item, version: 1, createdAt: now, updatedAt: now } as unknown as T;
}

/** The version after `current`; a change to undefined drops the attribute. */
export function nextVersion<T extends Versioned>(
  current: T,
  changes: Partial<T>,
  at: Date = new Date(),
): T {
  const { createdAt, version } = current;
  return { ...current, ...changes, createdAt, version: version + 1, updatedAt: at.toISOString() };
}

/** The item as it is stored: with the trace of the request that wrote it, which the bridge passes on. */
export function stored(item: object): Record<string, unknown> {
  const trace = currentTrace();
  return trace ? { ...item, trace } : { ...item };
}
