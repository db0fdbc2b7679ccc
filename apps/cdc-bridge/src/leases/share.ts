import type { ShardLease } from './lease.ts';
import { instanceName } from './lease.ts';

export interface Share {
  /** Leases to take: free ones, and those of the dead. */
  readonly take: readonly ShardLease[];
  /** Leases to give up, since others have too few. */
  readonly release: readonly ShardLease[];
}

/**
 * What instance `me` should change about who reads what. Each instance aims at an equal part of the readable shards,
 * rounded up; who has more gives some up after its batch in hand, who has less takes what is free. Nothing is taken from
 * an instance that lives.
 */
export function shareOf(
  me: string,
  readable: readonly ShardLease[],
  alive: ReadonlySet<string>,
): Share {
  const instances = new Set([...alive, instanceName(me)]).size;
  const fair = Math.ceil(readable.length / instances);
  const mine = readable.filter(({ holder }) => holder === me);
  const free = readable.filter(
    ({ holder }) => holder === null || (holder !== me && !alive.has(instanceName(holder))),
  );
  return {
    take: free.slice(0, Math.max(0, fair - mine.length)),
    // With nobody else short of work, an uneven rest stays where it is.
    release: mine.slice(fair),
  };
}
