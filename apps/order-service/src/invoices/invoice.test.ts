import { describe, expect, it } from '@jest/globals';
import { aSellerOnOffer } from '@kirana/testing';
import fc from 'fast-check';
import { fiscalYearOf, invoiceNumber } from './fiscal-year.ts';
import { invoicePdf } from './invoice-pdf.ts';
import { runsOf } from './pdf-page.ts';
import { invoiceOf } from './invoice.ts';
import type { Supply, TaxedLine } from './invoice.ts';

const line = (changes: Partial<TaxedLine> = {}): TaxedLine => ({
  title: 'Parle-G Biscuit (70gm) x 24',
  units: 2,
  pricePaise: 10_500,
  linePaise: 21_000,
  hsn: '19053100',
  ...changes,
});
const supply = (changes: Partial<Supply> = {}): Supply => ({
  orderId: 'ord_1',
  shopId: 'shp_1',
  seller: aSellerOnOffer(),
  deliveryPincode: '560001',
  lines: [line()],
  issuedOn: '2026-11-23',
  ...changes,
});

describe('the fiscal year', () => {
  it.each([
    ['2026-03-31', '2025-26'],
    ['2026-04-01', '2026-27'],
    ['2099-12-31', '2099-00'],
  ])('of %s is %s', (day, year) => {
    expect(fiscalYearOf(day)).toBe(year);
  });
});

describe('an invoice', () => {
  it('bears a number of at most 16 characters', () => {
    expect(invoiceNumber('2026-27', 42)).toBe('26-27/000042');
    expect(invoiceNumber('2026-27', 9_999_999_999).length).toBeLessThanOrEqual(16);
  });

  it('breaks the tax out of each line at the rate of its day', () => {
    expect(invoiceOf(supply(), 1).lines[0]?.tax).toMatchObject({
      basisPoints: 500,
      taxablePaise: 20_000,
      cgstPaise: 500,
      sgstPaise: 500,
    });
  });

  it('charges the integrated tax when goods go to another state', () => {
    const { placeOfSupply, totals } = invoiceOf(supply({ deliveryPincode: '110001' }), 1);
    expect({ placeOfSupply, ...totals }).toMatchObject({
      placeOfSupply: '07',
      igstPaise: 1_000,
      cgstPaise: 0,
    });
  });

  it('says what it cannot break out instead of guessing', () => {
    const { lines, totals } = invoiceOf(supply({ lines: [line({ hsn: null })] }), 1);
    expect(lines[0]?.tax).toBeNull();
    expect(totals).toMatchObject({ untaxedPaise: 21_000, taxablePaise: 0, totalPaise: 21_000 });
  });

  it('adds up, whatever is sold', () => {
    const hsn = fc.constantFrom(null, '1905', '2202', '0401', '3402', '9999');
    const lines = fc.array(fc.record({ linePaise: fc.nat(5_000_000), hsn }));
    fc.assert(
      fc.property(lines, fc.constantFrom('560001', '110001'), (some, deliveryPincode) => {
        const made = invoiceOf(
          supply({ lines: some.map((each) => line(each)), deliveryPincode }),
          1,
        );
        const { totalPaise, ...parts } = made.totals;
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(totalPaise);
        expect(totalPaise).toBe(some.reduce((sum, each) => sum + each.linePaise, 0));
      }),
    );
  });
});

describe('an invoice on paper', () => {
  const titled = (title: string, lines = 1) =>
    invoicePdf(
      invoiceOf(supply({ lines: Array.from({ length: lines }, () => line({ title })) }), 7),
    );

  it('is a PDF with as many pages as its lines need', async () => {
    const pdf = (await titled('Parle-G (70gm) \\ x 24', 45)).toString('latin1');
    expect(pdf.startsWith('%PDF-1.')).toBe(true);
    expect(pdf).toMatch(/\/Count 2\b/);
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
  });

  it('shows Devanagari in a font that it brings along, of which it takes only what it needs', async () => {
    const pdf = await titled('आशीर्वाद चक्की आटा (5kg)');
    expect(pdf.toString('latin1')).toContain('NotoSansDevanagari');
    expect(pdf.length).toBeLessThan(60_000);
  });
});

describe('the runs of a text', () => {
  it('are of one script each, in the order they are read', () => {
    expect(runsOf('आटा (5kg) ₹२५')).toEqual(['आटा', ' (5kg) ', '₹२५']);
    expect(runsOf('')).toEqual([]);
  });
});
