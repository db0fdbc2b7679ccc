import { describe, expect, it } from '@jest/globals';
import { changeEventOf, aListing, aLot } from '@kirana/testing';
import { termsStep } from '../documents/apply-change.ts';
import { listingDocument } from '../documents/whole-document.ts';
import { dealOf } from './deal.ts';
import { decodeDealsCursor, encodeDealsCursor } from './deals-cursor.ts';

const TODAY = '2026-11-23';
const listing = aListing({ pricePaise: 9_999, mrpPaise: 12_000 });
const { listingId, sellerId } = listing;
const lot = (expiresOn: string, available: number) => aLot({ listingId, expiresOn, available });

/** A listing with lots, and a markdown of 20 % within 7 days where `markdown` says so. */
function offered(lots: readonly ReturnType<typeof lot>[], markdown = true, price = {}) {
  const document = listingDocument({ ...listing, ...price }, lots);
  const granted = {
    listingId,
    sellerId,
    tiers: [],
    scheme: null,
    markdown: { withinDays: 7, percent: 20 },
    version: 1,
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
  };
  const { data } = changeEventOf('terms', 'create', null, granted);
  return markdown ? termsStep(listingId, data, '2026-11-01T00:00:00.000Z')(document)! : document;
}

describe('a deal', () => {
  it('takes the markdown off as an order would, for the goods near their date alone', () => {
    const found = dealOf(offered([lot('2026-11-28', 8), lot('2026-12-20', 50)]), TODAY, 30);
    expect(found).toMatchObject({
      kind: 'markdown',
      priceBeforePaise: 9_999,
      pricePaise: 9_999 - 2_000,
      discountPercent: 20,
      daysLeft: 5,
      available: 8,
    });
  });

  it('is open through the last day in India and never after', () => {
    const lastDay = offered([lot(TODAY, 3)]);
    expect(dealOf(lastDay, TODAY, 30)).toMatchObject({ daysLeft: 0 });
    expect(dealOf(lastDay, '2026-11-24', 30)).toBeUndefined();
  });

  it('is never of goods that are sold out or past their date, whatever else there is', () => {
    const found = dealOf(offered([lot('2026-11-22', 9), lot('2026-11-25', 0)]), TODAY, 30);
    expect(found).toBeUndefined();
  });

  it('without a markdown is measured against the MRP, and is none where that is the price', () => {
    const near = [lot('2026-11-28', 8)];
    expect(dealOf(offered(near, false), TODAY, 30)).toMatchObject({
      kind: 'below-mrp',
      priceBeforePaise: 12_000,
      discountPercent: 16,
    });
    expect(dealOf(offered(near, false, { pricePaise: 12_000 }), TODAY, 30)).toBeUndefined();
  });
});

describe('the cursor of deals', () => {
  it('reads as it was written, and nothing else is one', () => {
    const place = { day: TODAY, score: 12, listingId };
    expect(decodeDealsCursor(encodeDealsCursor(place))).toEqual(place);
    expect(() => decodeDealsCursor('abc')).toThrow('cursor');
  });
});
