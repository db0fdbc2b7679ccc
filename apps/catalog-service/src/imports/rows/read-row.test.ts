import { describe, expect, it } from '@jest/globals';
import { recogniseHeadings } from '../headings/recognise-headings.ts';
import { readRow } from './read-row.ts';

const HEADINGS = [
  'title',
  'mrp',
  'price',
  'unit',
  'unit value',
  'pack',
  'stock',
  'batch',
  'expiry',
];

/** Reads a row that says what the test names and leaves all else empty. */
function rowOf(said: Record<string, string>, headings: readonly string[] = HEADINGS) {
  const { columns } = recogniseHeadings(headings);
  const cells = headings.map((heading) => said[heading] ?? '');
  return readRow(cells, { columns, width: headings.length, today: '2026-11-23' });
}

const draftOf = (said: Record<string, string>, headings?: readonly string[]) => {
  const reading = rowOf({ title: 'Toor Dal', price: '90', ...said }, headings);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading;
};

const codesOf = (said: Record<string, string>) => {
  const reading = rowOf({ title: 'Toor Dal', price: '90', ...said });
  return reading.ok ? [] : reading.problems.map(({ code }) => code);
};

describe('readRow', () => {
  it('keeps what the seller wrote, tidied', () => {
    const { draft } = draftOf({
      title: '  PARLE-G\u00a0 70gm x 24 ',
      mrp: 'Rs. 1,200/-',
      price: '₹ ११०',
    });
    expect(draft).toEqual({
      title: 'PARLE-G 70gm x 24',
      mrpPaise: 120_000,
      pricePaise: 11_000,
      hints: {},
    });
  });

  it('takes off the apostrophe that keeps a spreadsheet from running a cell', () => {
    expect(draftOf({ title: "'=1+1 Snacks" }).draft.title).toBe('=1+1 Snacks');
    expect(draftOf({ title: "'50-50' Biscuit" }).draft.title).toBe("'50-50' Biscuit");
  });

  it.each([
    [{ title: ' - ' }, ['no-title']],
    [{ title: '** SOAPS **', price: '' }, ['only-a-title']],
    [{ title: 'x'.repeat(501) }, ['title-too-long']],
    [{ price: '0' }, ['price-zero']],
    [{ price: '-5' }, ['price-negative']],
    [{ price: '(5.00)' }, ['price-negative']],
    [{ price: 'on call' }, ['price-unreadable']],
    [{ mrp: '0.00', price: 'abc' }, ['mrp-zero', 'price-unreadable']],
    [{ expiry: '31/02/2027' }, ['expiry-unreadable']],
    [{ pack: 'x'.repeat(1_001) }, ['cell-too-long']],
  ])('rejects %j with all its reasons', (said, codes) => {
    expect(codesOf(said)).toEqual(codes);
  });

  it('rejects a row whose cells have slipped past the heading', () => {
    const { columns } = recogniseHeadings(['title', 'price']);
    const context = { columns, width: 2, today: '2026-11-23' };
    expect(readRow(['Amul', 'Butter 500g', '250'], context)).toMatchObject({
      ok: false,
      problems: [{ code: 'extra-cells', value: '250', expected: '2 cells' }],
    });
    expect(readRow(['Amul Butter', '250', '', ' '], context).ok).toBe(true);
    expect(readRow(['Amul Butter'], context).ok).toBe(true);
  });

  it('accepts a price above the MRP, and a missing price, with a warning', () => {
    expect(draftOf({ mrp: '80', price: '90' }).warnings).toEqual(['price-above-mrp']);
    const { draft, warnings } = draftOf({ mrp: '', price: '', pack: '6' });
    expect([draft.pricePaise, warnings]).toEqual([null, ['no-price']]);
  });

  it('rounds amounts that a spreadsheet computed', () => {
    const { draft, warnings } = draftOf({ price: 'Rs. 33.336' });
    expect([draft.pricePaise, warnings]).toEqual([3_334, ['price-rounded']]);
    expect(draftOf({ price: '1395.0000' }).draft.pricePaise).toBe(139_500);
  });

  it('leaves out of the draft what the file has no column for', () => {
    expect(draftOf({}, ['title', 'price']).draft).toEqual({
      title: 'Toor Dal',
      pricePaise: 9_000,
      hints: {},
    });
  });

  it.each([
    [
      { unit: 'gram', 'unit value': '500' },
      { unit: 'gram', unitValue: '500' },
    ],
    [{ 'unit value': '500 gm' }, { unit: 'gm', unitValue: '500' }],
    [{ unit: '1kg' }, { unit: 'kg', unitValue: '1' }],
    [{ 'unit value': '2 x 70 g' }, { pack: '2 x 70 g' }],
    [
      { unit: 'pcs', pack: '24' },
      { unit: 'pcs', pack: '24' },
    ],
    [{ unit: 'NA', 'unit value': '-' }, {}],
  ])('hands on content %j as hints', (said, hints) => {
    expect(draftOf(said).draft.hints).toEqual(hints);
  });

  it('declares stock with batch and expiry', () => {
    const { draft } = draftOf({ stock: '1,200 pcs', batch: 'B77', expiry: 'NOV 2027' });
    expect(draft.stock).toEqual({ quantity: 1_200, batch: 'B77', expiresOn: '2027-11-30' });
  });

  it('never raises a stock, and declares none it cannot read', () => {
    expect(draftOf({ stock: '12.5' })).toMatchObject({
      draft: { stock: { quantity: 12 } },
      warnings: ['stock-rounded-down'],
    });
    expect(draftOf({ stock: '-3' }).draft.stock?.quantity).toBe(0);
    expect(draftOf({ stock: 'plenty' }).draft.stock).toBeUndefined();
  });

  it('warns of stock that has expired', () => {
    expect(draftOf({ stock: '5', expiry: '22/11/2026' }).warnings).toEqual(['expired-already']);
    expect(draftOf({ stock: '5', expiry: '23/11/2026' }).warnings).toEqual([]);
  });

  it('sorts a code by its type, else by its check digit', () => {
    const headings = ['title', 'price', 'code type', 'code'];
    const hintsOf = (said: Record<string, string>) => {
      const { draft } = draftOf(said, headings);
      return { ...draft.hints, sku: draft.sku };
    };
    expect(hintsOf({ 'code type': 'EAN', code: '8901725008895' }).gtin).toBe('8901725008895');
    expect(hintsOf({ 'code type': 'HSN', code: '1101' }).hsn).toBe('1101');
    expect(hintsOf({ 'code type': 'other', code: '0066' })).toEqual({});
    expect(hintsOf({ code: '8901725008895' }).gtin).toBe('8901725008895');
    expect(hintsOf({ code: 'A-12' }).sku).toBe('A-12');
    const { draft, warnings } = draftOf({ 'code type': 'EAN', code: '8.90173E+12' }, headings);
    expect([draft.hints.gtin, warnings]).toEqual([undefined, ['code-damaged']]);
  });
});
