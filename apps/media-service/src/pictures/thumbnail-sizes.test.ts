import { describe, expect, it } from '@jest/globals';
import { formatFor } from './thumbnail-sizes.ts';

describe('the format of a thumbnail', () => {
  it.each([
    ['image/avif,image/webp,*/*;q=0.8', 'avif'],
    ['image/webp, image/avif;q=0.5', 'avif'],
    ['image/avif;q=0, image/webp', 'webp'],
    ['image/*', 'webp'],
    ['*/*', 'webp'],
    [undefined, 'webp'],
  ] as const)('for Accept %p is %s', (accept, format) => {
    expect(formatFor(accept)).toBe(format);
  });
});
