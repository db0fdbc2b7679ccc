import { describe, expect, it } from '@jest/globals';
import type { ChangeEvent, SearchFact } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { aListing, aLot, anOrder, aSeller, changeEventOf } from '@kirana/testing';
import type { Load, Row } from '@kirana/warehouse';
import { hashedBy } from './hashed-id.ts';
import { loadsOf } from './loads-of.ts';
import { kindOf } from './stock-movement-row.ts';

const hash = hashedBy('salt');
const rowsOf = (table: string, loads: readonly Load[]): readonly Row[] =>
  loads.find((load) => load.table.name === table)?.rows ?? [];

describe('the rows of events', () => {
  it('show a listing as it is read, with the prices the seller gave', () => {
    const listing = aListing({ title: 'Tata Salt 1 kg', mrpPaise: 2800, pricePaise: 2500 });
    const rows = rowsOf(
      'dim_listing',
      loadsOf('listing', [changeEventOf('listing', 'create', null, listing)], hash),
    );
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
    const event = changeEventOf('listing', 'delete', aListing({ version: 3 }), null);
    expect(rowsOf('dim_listing', loadsOf('listing', [event], hash))[0]).toMatchObject({
      status: 'deleted',
      is_deleted: true,
      _source_version: 4,
    });
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
    expect(rowsOf('fct_order_line', loadsOf('order', [fresh], hash))[0]).toMatchObject({
      line_no: 1,
      placed_day: '2026-11-24',
      first_expiry: '2026-12-04',
      days_left_at_sale: 10,
    });
    expect(rowsOf('fct_order_line', loadsOf('order', [event], hash))[0]).toMatchObject({
      first_expiry: null,
      days_left_at_sale: null,
    });
  });

  it('show what of a line was short, free or reduced', () => {
    const order = anOrder();
    const [line] = order.lines;
    const deviating = { ...line!, shortUnits: 2, shortReason: 'damaged', discountPaise: 500 };
    const event = changeEventOf('order', 'create', null, { ...order, lines: [deviating] });
    expect(rowsOf('fct_order_line', loadsOf('order', [event], hash))[0]).toMatchObject({
      short_units: 2,
      short_reason: 'damaged',
      free_units: 0,
      discount_paise: 500,
    });
  });

  it('count searches on the day in India, and keep them when they are forgotten at the source', () => {
    const count: SearchFact = {
      searchId: newId('sch'),
      windowStart: '2026-11-23T20:00:00.000Z',
      windowSeconds: 60,
      queryGroup: 'atta chakki',
      script: 'latin',
      category: null,
      area: '560',
      searches: 3,
      zeroResults: 2,
      relaxed: 1,
      version: 1,
      createdAt: '2026-11-23T20:01:00.000Z',
      updatedAt: '2026-11-23T20:01:00.000Z',
    };
    const rows = (event: ChangeEvent<'search'>) =>
      rowsOf('fct_search', loadsOf('search', [event], hash));
    expect(rows(changeEventOf('search', 'create', null, count))).toEqual([
      expect.objectContaining({ window_day: '2026-11-24', searches: 3, zero_results: 2 }),
    ]);
    expect(rows(changeEventOf('search', 'delete', count, null))).toEqual([]);
  });

  it('show sellers and lots', () => {
    const seller = changeEventOf('seller', 'create', null, aSeller());
    expect(rowsOf('dim_seller', loadsOf('seller', [seller], hash))[0]).toMatchObject({
      areas_served: ['560'],
      is_deleted: false,
    });
    const lot = changeEventOf('lot', 'create', null, aLot({ received: 7 }));
    expect(rowsOf('fct_lot', loadsOf('lot', [lot], hash))[0]).toMatchObject({
      received: 7,
      expires_on: '2099-12-31',
    });
  });

  it('count a shop under a hash that the salt decides, never under its id', () => {
    const order = anOrder();
    const event = changeEventOf('order', 'create', null, order);
    const shopIn = (salt: string) =>
      rowsOf('fct_order_line', loadsOf('order', [event], hashedBy(salt)))[0]?.['shop_id'];
    expect(shopIn('a')).toBe(shopIn('a'));
    expect(shopIn('a')).not.toBe(shopIn('b'));
    expect(shopIn('a')).not.toContain(order.shopId);
  });

  it('tell a change of price, and none where only the title changed', () => {
    const before = aListing({ pricePaise: 100, mrpPaise: 120 });
    const changes = (after: object) => {
      const event = changeEventOf('listing', 'update', before, {
        ...before,
        version: 2,
        ...after,
      });
      return rowsOf('fct_price_change', loadsOf('listing', [event], hash));
    };
    expect(changes({ pricePaise: 90 })).toEqual([
      expect.objectContaining({ old_price_paise: 100, new_price_paise: 90, _source_version: 2 }),
    ]);
    expect(changes({ title: 'Toor dal 1 kg' })).toEqual([]);
  });

  it('tell of an import the rows it wrote, not what was changed by hand since', () => {
    const importId = newId('imp');
    const imported = aListing({ importId, importRow: 3 });
    const created = changeEventOf('listing', 'create', null, imported);
    const edited = changeEventOf('listing', 'update', imported, {
      ...imported,
      version: 2,
      title: 'x',
    });
    expect(rowsOf('fct_import', loadsOf('listing', [created, edited], hash))).toEqual([
      expect.objectContaining({ import_id: importId, import_row: 3, is_new: true }),
    ]);
  });

  it('tell each step of an order, and no step where only a line changed', () => {
    const placed = anOrder();
    const accepted = { ...placed, version: 2, state: 'accepted' as const };
    const steps = [
      changeEventOf('order', 'create', null, placed),
      changeEventOf('order', 'update', placed, accepted),
      changeEventOf('order', 'update', accepted, { ...accepted, version: 3, totalPaise: 1 }),
    ];
    expect(
      rowsOf('fct_order_status', loadsOf('order', steps, hash)).map((row) => [
        row['from_state'],
        row['to_state'],
      ]),
    ).toEqual([
      [null, 'placed'],
      ['placed', 'accepted'],
    ]);
  });

  it.each([
    ['received', [100, 0, 100]],
    ['corrected', [-5, 0, -5]],
    ['reserved', [0, 3, -3]],
    ['released', [0, -3, 3]],
    ['shipped', [0, -3, 0]],
    ['written-off', [0, 0, -4]],
    ['mixed', [0, -3, 1]],
    ['mixed', [10, 1, 9]],
  ] as const)('call a movement %s by its counts %j', (kind, [received, reserved, available]) => {
    expect(kindOf(received, reserved, available)).toBe(kind);
  });

  it('tell a movement of stock as the difference of its counts', () => {
    const lot = aLot({ received: 10, reserved: 0, available: 10 });
    const event = changeEventOf('lot', 'update', lot, {
      ...lot,
      version: 2,
      reserved: 4,
      available: 6,
    });
    expect(rowsOf('fct_stock_movement', loadsOf('lot', [event], hash))).toEqual([
      expect.objectContaining({ kind: 'reserved', reserved_delta: 4, available_delta: -4 }),
    ]);
  });
});
