import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIELDS } from './listing/normalized-listing.ts';
import { normalize } from './normalize.ts';
import { readQuery } from './query/read-query.ts';

/** Pieces that titles are made of, so that chance meets the grammar. */
const PIECES =
  '70 g kg 5 x X * + - ( ) pack of 24 Rs ₹ 10/- MRP @ 1/2 ½ .5 , आटा किलो ५ Amul atta free buy 3 get 1 dozen ladi 50-50 each approx % inch to SPF'.split(
    ' ',
  );

const pieces = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 14 })
  .map((parts) => parts.join(' '));
const anyTitle = fc.oneof(
  pieces,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
);
const anyHint = fc.option(fc.string({ maxLength: 30 }), { nil: undefined });
const anyHints = fc.record(
  {
    brand: anyHint,
    unit: anyHint,
    unitValue: anyHint,
    pack: anyHint,
    category: anyHint,
    gtin: anyHint,
    hsn: anyHint,
  },
  { requiredKeys: [] },
);

describe('normalize, for any text', () => {
  it('never throws, and gives no NaN, infinite or negative number', () => {
    fc.assert(
      fc.property(anyTitle, anyHints, (title, hints) => {
        const reading = normalize({ title, hints: hints as object });
        const numbers = [
          reading.packCount,
          reading.netQuantity?.value ?? 1,
          reading.totalQuantity?.value ?? 1,
          reading.mrpPaise ?? 1,
          reading.pricePaise ?? 0,
          reading.unitPrice?.paise ?? 1,
          ...FIELDS.map((field) => reading.confidence[field]),
        ];
        expect(numbers.every((number) => Number.isFinite(number) && number >= 0)).toBe(true);
        expect(reading.packCount).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same reading for the same text', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        expect(normalize({ title })).toEqual(normalize({ title }));
      }),
      { numRuns: 500 },
    );
  });

  it('does not change with capitals and extra spaces', () => {
    fc.assert(
      fc.property(pieces, (title) => {
        const { brand, ...plain } = normalize({ title: title.toLowerCase() });
        const { brand: loud, ...shouted } = normalize({
          title: `  ${title.toUpperCase().replaceAll(' ', '  ')} `,
        });
        const content = (reading: object): object => ({ ...reading, spans: null });
        expect(loud?.toLowerCase()).toBe(brand?.toLowerCase());
        expect(content(shouted)).toEqual(content(plain));
      }),
      { numRuns: 1000 },
    );
  });

  it('points its spans into the title', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const inside = normalize({ title }).spans.every(
          ({ start, end }) => start >= 0 && start < end && end <= title.length,
        );
        expect(inside).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('has an answer or a reason for every field', () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const { provenance, missing } = normalize({ title });
        for (const field of FIELDS) expect(provenance[field] === 'none').toBe(field in missing);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['digits', '1'],
    ['fractions', '1/2 '],
    ['products', '2x'],
    ['sums', '1+'],
    ['open brackets', '('],
    ['rupees', 'Rs.'],
    ['offers', 'buy 1 get '],
    ['marks on a letter', 'क\u093c'],
    ['half surrogates', '\ud83d'],
    ['units', 'kg '],
  ])('reads 10 kB of %s', (_, piece) => {
    const title = piece.repeat(Math.ceil(10_240 / piece.length));
    expect(normalize({ title }).packCount).toBeGreaterThanOrEqual(1);
  });

  it('reads any query', () => {
    fc.assert(
      fc.property(anyTitle, (text) => {
        expect(() => readQuery(text)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
