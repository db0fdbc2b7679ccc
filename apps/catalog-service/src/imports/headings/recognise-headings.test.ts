import { describe, expect, it } from '@jest/globals';
import { findHeadingRow, NoTitleColumn } from './find-heading-row.ts';
import { recogniseHeadings } from './recognise-headings.ts';

describe('recogniseHeadings', () => {
  it.each([
    ['Product Name,M.R.P. (₹),Selling Price (Rs.),UOM', { title: 0, mrp: 1, price: 2, unit: 3 }],
    ['S.No,PARTICULARS,PACKING,PTR,MRP', { title: 1, pack: 2, price: 3, mrp: 4 }],
    ['माल का नाम,वजन,दर,एमआरपी', { title: 0, netQuantity: 1, price: 2, mrp: 3 }],
    [
      'saman,dar,mrp,closing,batch no.,exp dt',
      { title: 0, price: 1, mrp: 2, stock: 3, batch: 4, expiry: 5 },
    ],
    [
      'seller,title,code_type,code,unit,unit_value,mrp,price,attr_brand',
      { title: 1, codeType: 2, code: 3, unit: 4, netQuantity: 5, mrp: 6, price: 7, brand: 8 },
    ],
    [
      'Item Code,Item,Rate per case,GST Rate,HSN/SAC,MOQ',
      { sku: 0, title: 1, price: 2, hsn: 4, minimumUnits: 5 },
    ],
    ['itemName,sellingPrice', { title: 0, price: 1 }],
  ])('finds the columns of %s in any order', (line, columns) => {
    expect(recogniseHeadings(line.split(',')).columns).toEqual(columns);
  });

  it('takes the surer of two headings for one field and tells the other', () => {
    const { columns, unused } = recogniseHeadings(['Description', 'Product name', 'Remark']);
    expect(columns).toEqual({ title: 1 });
    expect(unused).toEqual(['Description', 'Remark']);
  });

  it('reads "quantity" by what stands below it', () => {
    const headings = ['title', 'quantity'];
    expect(recogniseHeadings(headings, [['Dal', '500 gm']]).columns.netQuantity).toBe(1);
    expect(recogniseHeadings(headings, [['Dal', '40']]).columns.stock).toBe(1);
  });

  it('never takes a tax, cost or discount column for the price', () => {
    const { columns } = recogniseHeadings(['item', 'gst rate', 'purchase price', 'disc rate']);
    expect(columns).toEqual({ title: 0 });
  });
});

describe('findHeadingRow', () => {
  it('passes over the banner of a shop', () => {
    const rows = [
      ['SHARMA TRADERS', ''],
      ['PRICE LIST', 'NOV 2026'],
      ['ITEM', 'RATE'],
      ['Dal', '90'],
    ];
    expect(findHeadingRow(rows)).toMatchObject({ at: 2, columns: { title: 0, price: 1 } });
  });

  it('names the headings found when none holds the product names', () => {
    const rows = [['PRICE LIST'], ['colour', 'mrp'], ['red', '10']];
    expect(() => findHeadingRow(rows)).toThrow(NoTitleColumn);
    expect(() => findHeadingRow(rows)).toThrow(/Headings found: colour, mrp/);
  });
});
