/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { piecesOf } from './reading.ts';

describe('a title cut at its spans', () => {
  it('loses no character, whatever the spans', () => {
    const title = 'Parle-G 70gm x 24';
    const spans = [
      { field: 'packCount', start: 15, end: 17 },
      { field: 'brand', start: 0, end: 7 },
      { field: 'product', start: 0, end: 7 },
      { field: 'netQuantity', start: 8, end: 12 },
    ] as const;
    const pieces = piecesOf(title, [...spans]);
    expect(pieces.map(({ text }) => text).join('')).toBe(title);
    expect(pieces.map(({ field }) => field)).toEqual([
      'brand',
      null,
      'netQuantity',
      null,
      'packCount',
    ]);
  });

  it('is whole where nothing was read', () => {
    expect(piecesOf('दाल', [])).toEqual([{ text: 'दाल', field: null }]);
  });
});
