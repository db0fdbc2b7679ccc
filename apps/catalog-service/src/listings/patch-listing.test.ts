import { describe, expect, it } from '@jest/globals';
import { BLANK_CONTENT, patched } from './patch-listing.ts';
import type { ListingContent } from './patch-listing.ts';

const NOW = '2026-11-23T08:00:00.000Z';
const dal: ListingContent = {
  ...BLANK_CONTENT,
  title: 'Toor Dal',
  hints: { brand: 'Tata', unit: 'kg' },
  corrections: { packCount: 6 },
  mrpPaise: 10_000,
  pricePaise: 9_000,
  minimumUnits: 4,
  stock: { quantity: 3, expiresOn: null, asOf: '2026-11-01T00:00:00.000Z' },
};

describe('patched', () => {
  it('leaves alone what the patch does not speak of', () => {
    expect(patched(dal, {}, NOW)).toEqual(dal);
    expect(patched(dal, { hints: { unit: 'gm' } }, NOW).hints).toEqual({
      brand: 'Tata',
      unit: 'gm',
    });
  });

  it('takes away what the patch says is null', () => {
    const bare = { mrpPaise: null, hints: { brand: null }, corrections: null, stock: null };
    expect(patched(dal, { ...bare, minimumUnits: null }, NOW)).toMatchObject({
      mrpPaise: null,
      hints: { unit: 'kg' },
      corrections: {},
      stock: undefined,
      minimumUnits: 1,
      pricePaise: 9_000,
    });
  });

  it('replaces pictures as a whole, and takes them away', () => {
    const shown = patched(dal, { pictures: ['med_1', 'med_2'] }, NOW);
    expect(patched(shown, { status: 'paused' }, NOW).pictures).toEqual(['med_1', 'med_2']);
    expect(patched(shown, { pictures: ['med_2'] }, NOW).pictures).toEqual(['med_2']);
    expect(patched(shown, { pictures: null }, NOW).pictures).toBeUndefined();
  });

  it('dates a new stock count by now', () => {
    expect(patched(dal, { stock: { quantity: 8, batch: 'B1' } }, NOW).stock).toEqual({
      quantity: 8,
      batch: 'B1',
      expiresOn: null,
      asOf: NOW,
    });
  });
});
