import { describe, expect, it } from '@jest/globals';
import type { ShardLease } from './lease.ts';
import { instanceName } from './lease.ts';
import { DEAD_AFTER_MS, Liveness } from './liveness.ts';
import { shareOf } from './share.ts';

const lease = (name: string, holder: string | null) => ({ name, holder }) as ShardLease;
const alive = (...ids: string[]) => new Set(ids.map(instanceName));
const names = (leases: readonly ShardLease[]) => leases.map(({ name }) => name);

describe('sharing out', () => {
  it('takes everything free where nobody else is', () => {
    const { take, release } = shareOf('me', [lease('a', null), lease('b', null)], alive('me'));
    expect([names(take), names(release)]).toEqual([['a', 'b'], []]);
  });

  it('takes from the dead, never from the living', () => {
    const leases = [lease('a', 'dead'), lease('b', 'living')];
    expect(names(shareOf('me', leases, alive('me', 'living')).take)).toEqual(['a']);
  });

  it('gives up what is more than its part when another joins', () => {
    const mine = ['a', 'b', 'c', 'd', 'e'].map((name) => lease(name, 'me'));
    expect(names(shareOf('me', mine, alive('me', 'other')).release)).toEqual(['d', 'e']);
  });

  it('leaves an uneven rest where it is', () => {
    const leases = [lease('a', 'me'), lease('b', 'me'), lease('c', 'other')];
    expect(shareOf('me', leases, alive('me', 'other'))).toEqual({ take: [], release: [] });
  });
});

describe('liveness', () => {
  const instance = (version: number) => ({ name: 'instance/x', version }) as never;

  it('holds an instance to be dead once its beat has not moved for long, by the own clock', () => {
    const liveness = new Liveness();
    liveness.observe([instance(1)], 0);
    expect(liveness.alive(DEAD_AFTER_MS - 1).has('instance/x')).toBe(true);
    liveness.observe([instance(2)], DEAD_AFTER_MS - 1);
    expect(liveness.alive(DEAD_AFTER_MS + 1).has('instance/x')).toBe(true);
    liveness.observe([instance(2)], 3 * DEAD_AFTER_MS);
    expect(liveness.alive(3 * DEAD_AFTER_MS).has('instance/x')).toBe(false);
  });

  it('forgets who left', () => {
    const liveness = new Liveness();
    liveness.observe([instance(1)], 0);
    liveness.observe([], 1);
    expect(liveness.alive(1).size).toBe(0);
  });
});
