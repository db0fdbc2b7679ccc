import { describe, expect, it } from '@jest/globals';
import { aListing, aLot, anOrder, aSeller, changeEventOf } from '@kirana/testing';
import { loadOf } from './loads-of.ts';

describe('the rows of events', () => {
  it('show a listing as it is read, with the prices the seller gave', () => {
    const listing = aListing({ title: 'Tata Salt 1 kg', mrpPaise: 2800, pricePaise: 2500 });
    const { rows } = loadOf('listing', [changeEventOf('listing', 'create', null, listing)]);
    expect(rows).toEqual([
      expect.objectContaining({
        listing_id: listing.listingId,
        brand: expect.stringMatching(/^Tata/),
        net_value: 1000,
        net_unit: 'g',
        mrp_paise: 2800,
        price_paise: 2500,
        valid_from: listing.updatedAt,
        is_deleted: false,
        _source_version: 1,
      }),
    ]);
  });

  it('keep a deleted listing, marked, under the version after its last', () => {
    const { rows } = loadOf('listing', [
      changeEventOf('listing', 'delete', aListing({ version: 3 }), null),
    ]);
    expect(rows[0]).toMatchObject({ status: 'deleted', is_deleted: true, _source_version: 4 });
  });

  it('show each line of an order with its freshness at the sale', () => {
    const order = anOrder({ placedAt: '2026-11-23T20:00:00.000Z' });
    const [line] = order.lines;
    const picks = [
      { lotId: 'lot_b', units: 1, expiresOn: '2026-12-24' },
      { lotId: 'lot_a', units: 1, expiresOn: '2026-12-04' },
    ];
    const event = changeEventOf('order', 'create', null, {
      ...order,
      lines: [{ ...line!, picks: [] }],
    });
    const fresh = {
      ...event,
      data: { ...event.data, after: { ...order, lines: [{ ...line!, picks }] } },
    };
    // 20:00 UTC is already the next day in India.
    expect(loadOf('order', [fresh]).rows[0]).toMatchObject({
      line_no: 1,
      placed_day: '2026-11-24',
      first_expiry: '2026-12-04',
      days_left_at_sale: 10,
    });
    expect(loadOf('order', [event]).rows[0]).toMatchObject({
      first_expiry: null,
      days_left_at_sale: null,
    });
  });

  it('show sellers and lots', () => {
    const seller = loadOf('seller', [changeEventOf('seller', 'create', null, aSeller())]);
    expect(seller.rows[0]).toMatchObject({ areas_served: ['560'], is_deleted: false });
    const lot = loadOf('lot', [changeEventOf('lot', 'create', null, aLot({ received: 7 }))]);
    expect(lot.rows[0]).toMatchObject({ received: 7, expires_on: '2099-12-31' });
  });
});
