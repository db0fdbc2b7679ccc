import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freeUnits, markdownPaise, termsProblems, unitPrice } from './offer-terms.ts';
import type { OfferTerms } from './offer-terms.ts';

const at = Date.parse('2026-11-23T06:00:00Z');
const terms = (changes: Partial<OfferTerms> = {}): OfferTerms => ({
  listingId: 'lst_a',
  sellerId: 'sel_1',
  tiers: [
    { fromUnits: 10, pricePaise: 950 },
    { fromUnits: 50, pricePaise: 900 },
  ],
  scheme: { buy: 10, free: 1 },
  markdown: { withinDays: 7, percent: 30 },
  ...changes,
});

describe('a quantity price', () => {
  it('holds from its first unit on', () => {
    expect([9, 10, 49, 50].map((units) => unitPrice(1_000, terms(), units))).toEqual([
      1_000, 950, 950, 900,
    ]);
  });

  it('is never more than the price of the listing, also when that has fallen since', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.integer({ min: 1, max: 100 }), (price, units) => {
        expect(unitPrice(price, terms(), units)).toBeLessThanOrEqual(price);
      }),
    );
  });
});

describe('a scheme', () => {
  it('gives one with each full ten', () => {
    expect([9, 10, 25].map((units) => freeUnits(terms(), units))).toEqual([0, 1, 2]);
    expect(freeUnits(undefined, 100)).toBe(0);
  });
});

describe('a markdown', () => {
  const picks = [
    { units: 3, expiresOn: '2026-11-30' },
    { units: 9, expiresOn: '2026-12-01' },
  ];

  it('takes its part off goods near their date only', () => {
    expect(markdownPaise(terms().markdown, 1_000, 12, picks, at)).toBe(900);
    expect(markdownPaise(null, 1_000, 12, picks, at)).toBe(0);
  });

  it('never takes off more than is charged', () => {
    const part = fc.integer({ min: 1, max: 70 });
    fc.assert(
      fc.property(part, fc.nat(5_000), fc.nat(20), (percent, price, units) => {
        const off = markdownPaise({ withinDays: 30, percent }, price, units, picks, at);
        expect(off).toBeLessThanOrEqual(price * units);
      }),
    );
  });
});

describe('terms', () => {
  it('are refused when tiers do not get cheaper or a scheme gives more than it sells', () => {
    expect(termsProblems(terms(), 1_000)).toEqual([]);
    expect(termsProblems(terms(), 950)).toHaveLength(1);
    expect(termsProblems(terms({ tiers: terms().tiers.toReversed() }), 1_000)).toHaveLength(2);
    expect(termsProblems(terms({ scheme: { buy: 1, free: 1 } }), 1_000)).toHaveLength(1);
  });
});
