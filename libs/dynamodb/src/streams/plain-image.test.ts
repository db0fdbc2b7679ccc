import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { plainImage } from './plain-image.ts';

describe('plainImage', () => {
  it('gives back what was written, whatever its types', () => {
    const item = {
      text: 'आटा',
      empty: '',
      count: 12,
      fraction: 1.5,
      flag: false,
      none: null,
      list: [1, { a: ['b'] }],
      map: { deep: { deeper: [] } },
      tags: new Set(['x', 'y']),
      sizes: new Set([1, 2]),
      bytes: Uint8Array.from([1, 2, 3]),
    };
    expect(plainImage(marshall(item))).toEqual(item);
  });

  it('reads the empty map that DynamoDB Local leaves without a type', () => {
    expect(plainImage({ hints: {}, nested: { M: { a: {} } } } as never)).toEqual({
      hints: {},
      nested: { a: {} },
    });
  });
});
