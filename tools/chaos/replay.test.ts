import { describe, expect, it } from '@jest/globals';
import { seeded } from './random.ts';
import { interleaved } from './replay.ts';

describe('interleaving', () => {
  it('keeps all, and the order within each key', () => {
    const lists = [
      ['a1', 'a2', 'a3'],
      ['b1', 'b2'],
      ['c1', 'c2', 'c3', 'c4'],
    ];
    const all = interleaved(lists, seeded(7));
    expect(all).toHaveLength(9);
    for (const list of lists) expect(all.filter((x) => list.includes(x))).toEqual(list);
  });

  it('is repeatable by its seed', () => {
    const lists = [Array.from({ length: 50 }, (_, n) => `a${n}`), ['b'], ['c', 'd']];
    expect(interleaved(lists, seeded(3))).toEqual(interleaved(lists, seeded(3)));
    expect(interleaved(lists, seeded(3))).not.toEqual(interleaved(lists, seeded(4)));
  });
});
