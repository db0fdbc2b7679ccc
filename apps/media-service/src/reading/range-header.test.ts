import { describe, expect, it } from '@jest/globals';
import { rangeOf } from './range-header.ts';

describe('a range header', () => {
  it.each([
    ['bytes=2-4', { start: 2, end: 4 }],
    ['bytes=7-', { start: 7, end: 9 }],
    ['bytes=7-99', { start: 7, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=10-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=4-2', undefined],
    ['bytes=0-1,3-4', undefined],
    ['bytes=-', undefined],
    ['lines=1-2', undefined],
    [undefined, undefined],
  ] as const)('%p of 10 bytes means %p', (header, range) => {
    expect(rangeOf(header, 10)).toEqual(range);
  });
});
