import { describe, expect, it } from '@jest/globals';
import { aSellerOnOffer } from '@kirana/testing';
import { creditNoteOf } from './credit-note.ts';
import type { AcceptedReturn } from './credit-note.ts';
import { invoiceOf } from './invoice.ts';

const invoice = invoiceOf(
  {
    orderId: 'ord_1',
    shopId: 'shp_1',
    seller: aSellerOnOffer(),
    deliveryPincode: '560001',
    lines: [
      { title: 'Parle-G', units: 4, pricePaise: 10_500, linePaise: 42_000, hsn: '19053100' },
      { title: 'Loose tea', units: 1, pricePaise: 9_000, linePaise: 9_000, hsn: null },
    ],
    issuedOn: '2026-11-23',
  },
  7,
);
const accepted = (changes: Partial<AcceptedReturn> = {}): AcceptedReturn => ({
  orderId: 'ord_1',
  returnId: 'r1',
  sellerId: 'sel_1',
  shopId: 'shp_1',
  lines: [
    { listingId: 'lst_biscuit', units: 2, reason: 'damaged' },
    { listingId: 'lst_tea', units: 1, reason: 'not-sold' },
  ],
  state: 'accepted',
  decision: null,
  creditNote: 'CN26-27/000003',
  amountPaise: 30_000,
  updatedAt: '2026-11-25T20:00:00.000Z',
  ...changes,
});
const charge = (listingId: string) =>
  listingId === 'lst_tea'
    ? { title: 'Loose tea', paise: 9_000 }
    : { title: 'Parle-G', paise: 10_500 };

describe('a credit note', () => {
  it('takes back what was charged, with the tax that the invoice had', () => {
    const note = creditNoteOf(invoice, accepted(), charge);
    expect(note).toMatchObject({
      number: 'CN26-27/000003',
      invoiceNumber: '26-27/000007',
      // Accepted in the evening by UTC, the next morning in India.
      issuedOn: '2026-11-26',
      totals: { totalPaise: 30_000, taxablePaise: 20_000, cgstPaise: 500, untaxedPaise: 9_000 },
    });
    expect(note?.lines[0]?.tax).toMatchObject({ basisPoints: 500 });
  });

  it('is not there before the return is accepted', () => {
    expect(creditNoteOf(invoice, accepted({ creditNote: null }), charge)).toBeUndefined();
  });
});
