import { describe, expect, it } from '@jest/globals';
import { furthest, idOf, past, positionOf } from './position.ts';

const position = (...offsets: number[]) =>
  new Map(offsets.map((offset, partition) => [partition, BigInt(offset)]));

describe('a position', () => {
  it('comes back from its id as it was', () => {
    const far = position(0, 41, 9_007_199_254_740);
    expect(positionOf(idOf(far))).toEqual(far);
    expect(idOf(position(0, 41))).toBe('0:0,1:15');
  });

  it('is not read from what is no id', () => {
    for (const id of ['', 'x', '1:', '0:1,', '0:-1', `0:${'z'.repeat(14)}`, '0:1,'.repeat(900)]) {
      expect(positionOf(id)).toBeUndefined();
    }
  });

  it('is past a record once that was read, and never goes back', () => {
    expect(past(position(5, 5), 0, 5n)).toEqual(position(6, 5));
    expect(past(position(5, 5), 0, 2n)).toEqual(position(5, 5));
    expect(furthest(position(1, 9), position(3, 2))).toEqual(position(3, 9));
  });
});
