import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markdownPaise } from '../terms/offer-terms.ts';
import { effectOf, markedLots } from './markdown-effect.ts';
import type { LotOnOffer } from './markdown-effect.ts';

const AT = Date.parse('2026-11-23T06:00:00Z');
const lot = (changes: Partial<LotOnOffer>): LotOnOffer => ({
  lotId: 'lot_a',
  listingId: 'lst_a',
  expiresOn: '2026-11-28',
  available: 8,
  costPaise: 900,
  pricePaise: 1_000,
  ...changes,
});
const MARKDOWN = { withinDays: 7, percent: 25 };

describe('the effect of a markdown', () => {
  it('counts lots in stock, priced and near their date, and none else', () => {
    const others = [
      lot({ expiresOn: '2026-12-01' }),
      lot({ expiresOn: '2026-11-22' }),
      lot({ expiresOn: null }),
      lot({ available: 0 }),
      lot({ pricePaise: null }),
    ];
    expect(effectOf(markedLots([lot({}), ...others], MARKDOWN, AT))).toEqual({
      lots: 1,
      units: 8,
      fullPaise: 8_000,
      bringsPaise: 6_000,
      givenPaise: 2_000,
      belowCostUnits: 8,
    });
  });

  it('is what orders of all the goods are charged less', () => {
    const money = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 70 }), fc.nat(500), (price, percent, units) => {
        const markdown = { withinDays: 7, percent };
        const lots = [lot({ pricePaise: price, available: units })];
        const picks = [{ units, expiresOn: '2026-11-28' }];
        expect(effectOf(markedLots(lots, markdown, AT)).givenPaise).toBe(
          markdownPaise(markdown, price, units, picks, AT),
        );
      }),
    );
  });
});
