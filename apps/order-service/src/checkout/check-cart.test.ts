import { describe, expect, it } from '@jest/globals';
import { anOffer, aSellerOnOffer } from '@kirana/testing';
import type { Offer, OfferSeller } from '../offers/offer.ts';
import type { CartLine } from './cart.ts';
import { checkCart } from './check-cart.ts';
import type { Refusal } from './refusals.ts';
import { refusalSlug, refusalStatus } from './refusals.ts';

const market = (offers: Offer[], sellers: OfferSeller[] = [aSellerOnOffer()]) => ({
  offers: new Map(offers.map((offer) => [offer.listingId, offer])),
  sellers: new Map(sellers.map((seller) => [seller.sellerId, seller])),
  terms: new Map(),
});
const cart = (...lines: CartLine[]) => ({
  deliveryPincode: '560001',
  lines,
  minimumDaysLeft: 0,
  payment: 'cash' as const,
});
const refusalsOf = (lines: CartLine[], offers: Offer[], sellers?: OfferSeller[]) => {
  const checked = checkCart(cart(...lines), market(offers, sellers));
  return checked.refusals;
};
const line = (changes: Partial<CartLine> = {}): CartLine => ({
  listingId: 'lst_a',
  units: 6,
  ...changes,
});

describe('a cart', () => {
  it('becomes one priced part a seller, in the order of the lines', () => {
    const offers = [
      anOffer({ listingId: 'lst_a', sellerId: 'sel_1', pricePaise: 1_000 }),
      anOffer({ listingId: 'lst_b', sellerId: 'sel_2', pricePaise: 250 }),
      anOffer({ listingId: 'lst_c', sellerId: 'sel_1', pricePaise: 10 }),
    ];
    const sellers = ['sel_1', 'sel_2'].map((sellerId) => aSellerOnOffer({ sellerId }));
    const lines = ['lst_b', 'lst_a', 'lst_c'].map((listingId) => line({ listingId, units: 2 }));
    expect(checkCart(cart(...lines), market(offers, sellers))).toMatchObject({
      ok: true,
      carts: [
        { sellerId: 'sel_2', totalPaise: 500, lines: [{ listingId: 'lst_b', linePaise: 500 }] },
        { sellerId: 'sel_1', totalPaise: 2_020 },
      ],
    });
  });

  it('is refused when the price is no longer the one the shop saw, with the new facts', () => {
    const offer = anOffer({ pricePaise: 1_200, mrpPaise: 1_500 });
    expect(refusalsOf([line({ expectedPricePaise: 1_000 })], [offer])).toEqual([
      {
        reason: 'price-changed',
        listingId: 'lst_a',
        expectedPricePaise: 1_000,
        pricePaise: 1_200,
        mrpPaise: 1_500,
      },
    ]);
  });

  it('is refused below the minimum or beside the step, with the nearest valid units', () => {
    const offer = anOffer({ minimumUnits: 10, unitsStep: 6 });
    expect(refusalsOf([line({ units: 14 })], [offer])).toMatchObject([
      { reason: 'invalid-quantity', units: 14, nearest: [12, 18] },
    ]);
  });

  it.each([
    ['paused', { status: 'paused' }],
    ['deleted', { status: 'deleted' }],
    ['no-price', { pricePaise: null }],
    ['price-above-mrp', { pricePaise: 1_001, mrpPaise: 1_000 }],
  ] as const)('is refused when a listing is not orderable: %s', (because, facts) => {
    expect(refusalsOf([line()], [anOffer(facts)])).toEqual([
      { reason: 'not-orderable', listingId: 'lst_a', because },
    ]);
  });

  it('may be ordered at the MRP exactly', () => {
    expect(refusalsOf([line()], [anOffer({ pricePaise: 1_000, mrpPaise: 1_000 })])).toEqual([]);
  });

  it('is refused where the seller is paused, unknown, or does not deliver', () => {
    const offers = [anOffer()];
    expect(refusalsOf([line()], offers, [])).toMatchObject([{ because: 'seller-unknown' }]);
    expect(refusalsOf([line()], offers, [aSellerOnOffer({ status: 'paused' })])).toMatchObject([
      { because: 'seller-paused' },
    ]);
    expect(refusalsOf([line()], offers, [aSellerOnOffer({ areasServed: ['11'] })])).toMatchObject([
      { reason: 'area-not-served', deliveryPincode: '560001' },
    ]);
  });

  it('is refused below the least value a seller delivers', () => {
    const seller = aSellerOnOffer({ minimumOrderPaise: 10_000 });
    expect(refusalsOf([line({ units: 9 })], [anOffer({ pricePaise: 1_000 })], [seller])).toEqual([
      {
        reason: 'below-minimum-order',
        sellerId: 'sel_1',
        minimumOrderPaise: 10_000,
        totalPaise: 9_000,
      },
    ]);
  });

  it('is told all that is wrong at once', () => {
    const offers = [anOffer(), anOffer({ listingId: 'lst_b', status: 'paused' })];
    const lines = [
      line({ expectedPricePaise: 1 }),
      line({ listingId: 'lst_b' }),
      line({ listingId: 'x' }),
    ];
    expect(refusalsOf(lines, offers).map(({ reason }) => reason)).toEqual([
      'price-changed',
      'not-orderable',
      'unknown-listing',
    ]);
  });
});

describe('the answer to a refused cart', () => {
  const short: Refusal = { reason: 'short-stock', listingId: 'lst_a', wanted: 2, available: 1 };
  const unknown: Refusal = { reason: 'unknown-listing', listingId: 'lst_b' };

  it('is 409 where only facts changed and 422 where the cart cannot be right', () => {
    expect(refusalStatus([short])).toBe(409);
    expect(refusalStatus([short, unknown])).toBe(422);
  });

  it('names the reason in its type when there is one', () => {
    expect(refusalSlug([short, short])).toBe('short-stock');
    expect(refusalSlug([short, unknown])).toBe('order-refused');
  });
});
