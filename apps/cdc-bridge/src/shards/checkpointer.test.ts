import { describe, expect, it } from '@jest/globals';
import { LeaseLost } from '../leases/lease-book.ts';
import type { ShardLease } from '../leases/lease.ts';
import { Checkpointer } from './checkpointer.ts';

const LEASE = { name: 'shard/listings/s1', version: 1 } as ShardLease;

/** A book whose writes fail with these errors first, one after the other. */
function book(...failures: Error[]) {
  const stored: string[] = [];
  const advance = async (lease: ShardLease, checkpoint: string) => {
    const failure = failures.shift();
    if (failure) throw failure;
    stored.push(checkpoint);
    return { ...lease, checkpoint, version: lease.version + 1 };
  };
  return { stored, book: { advance, finish: async () => LEASE, release: async () => LEASE } };
}

describe('a checkpoint', () => {
  it('that could not be stored is stored before the shard is given back', async () => {
    const { stored, book: flaky } = book(new TypeError('timeout'), new TypeError('timeout'));
    const checkpointer = new Checkpointer(flaky, LEASE);
    checkpointer.reached('7');
    await checkpointer.release();
    expect(stored).toEqual(['7']);
  });

  it('takes the place of an older one that could not be stored', async () => {
    const { stored, book: flaky } = book(new TypeError('timeout'));
    const checkpointer = new Checkpointer(flaky, LEASE);
    checkpointer.reached('7');
    checkpointer.reached('8');
    await checkpointer.settled();
    expect(stored.at(-1)).toBe('8');
  });

  it('of a lease that is lost is not tried again', async () => {
    const { stored, book: lost } = book(new LeaseLost(LEASE.name));
    const checkpointer = new Checkpointer(lost, LEASE);
    checkpointer.reached('7');
    await expect(checkpointer.settled()).rejects.toThrow(LeaseLost);
    expect(stored).toEqual([]);
  });
});
