import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readableShards, vanishedShards } from './readable-shards.ts';

const shard = (shardId: string, parentShardId?: string) => ({
  shardId,
  parentShardId,
  closed: false,
});
const ids = (shards: readonly { shardId: string }[]) => shards.map(({ shardId }) => shardId);

describe('shard lineage', () => {
  it('holds children back until their parent is finished, in whatever order they are listed', () => {
    const listed = [shard('c2', 'p'), shard('c1', 'p'), shard('p')];
    expect(ids(readableShards(listed, []))).toEqual(['p']);
    expect(ids(readableShards(listed, [{ shardId: 'p', finished: true }]))).toEqual(['c2', 'c1']);
  });

  it('holds a child back whose parent is on record as unfinished although it is not listed', () => {
    const known = [{ shardId: 'p', finished: false }];
    expect(ids(readableShards([shard('c', 'p')], known))).toEqual([]);
    expect(ids(vanishedShards([shard('c', 'p')], known))).toEqual(['p']);
  });

  it('reads a child whose parent is long gone', () => {
    expect(ids(readableShards([shard('c', 'unknown')], []))).toEqual(['c']);
  });

  it('reads every shard exactly once, parents first, whatever the family tree', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (draws) => {
        const listed = draws.map((draw, n) =>
          shard(`s${n}`, n === 0 || draw % 4 === 0 ? undefined : `s${draw % n}`),
        );
        const finished: string[] = [];
        for (let round = 0; finished.length < listed.length; round++) {
          const known = finished.map((shardId) => ({ shardId, finished: true }));
          const [next] = readableShards(listed.toReversed(), known);
          if (!next) return false;
          const { parentShardId } = next;
          if (parentShardId !== undefined && !finished.includes(parentShardId)) return false;
          if (finished.includes(next.shardId)) return false;
          finished.push(next.shardId);
        }
        return true;
      }),
    );
  });
});
