import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, InvalidCursor } from './cursor.ts';
import { productHash } from '../documents/product-hash.ts';

describe('a cursor', () => {
  const place = { strictness: 'some', shown: [1, productHash('prd_a'), 2 ** 48 - 1] } as const;

  it('gives back the products shown', () => {
    expect(decodeCursor('atta', encodeCursor('atta', place))).toEqual(place);
  });

  it('is refused for another request, or when it is none of ours', () => {
    expect(() => decodeCursor('rice', encodeCursor('atta', place))).toThrow(InvalidCursor);
    expect(() => decodeCursor('atta', 'AAAA')).toThrow(InvalidCursor);
  });
});
