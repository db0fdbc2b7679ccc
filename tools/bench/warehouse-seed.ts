/**
 * A year of a market for the marts to be asked about: orders of four lines in every state, what became of their lots,
 * listings with their past prices, sellers, places and searches. The same rows at every run.
 */
import { addDays } from '@kirana/domain';
import type { Load, Row } from '@kirana/warehouse';
import { WAREHOUSE_TABLES as T } from '@kirana/warehouse';

export const SIZES = {
  sellers: 200,
  shops: 5_000,
  listings: 20_000,
  lots: 40_000,
  searches: 100_000,
  orders: 250_000,
  linesAnOrder: 4,
} as const;

const AT = '2026-11-23T07:00:00.000Z';
const DAYS = 330;
const LINEAGE = { _source_version: 1, _loaded_at: AT };
const CATEGORIES = ['staples/atta', 'staples/rice', 'staples/dal', 'snacks/biscuits', 'dairy/milk'];

/** Spreads whole numbers over a range without order (Knuth's multiplicative hash). */
const spread = (at: number, salt: number, size: number): number =>
  ((at * 2_654_435_761 + salt * 40_503) % 4_294_967_296) % size;
const id = (prefix: string, at: number): string => `${prefix}_${String(at).padStart(26, '0')}`;
const dayOf = (ago: number): string => addDays('2026-11-22', -ago);
const pincodeOf = (at: number): string => String(110_001 + spread(at, 9, 19_000));
const instant = (day: string, hour: number): string =>
  `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Rows for one table, from so many things. */
interface Seeding {
  readonly table: Load['table'];
  readonly things: number;
  rows(at: number): Row[];
}

const sellers: Seeding = {
  table: T.dimSeller,
  things: SIZES.sellers,
  rows: (at) => [
    {
      seller_id: id('sel', at),
      trade_name: `Traders ${at}`,
      gstin: '29ABCDE1234F1Z5',
      pincode: pincodeOf(at),
      areas_served: ['560'],
      minimum_order_paise: 0,
      payment_terms: 'prepaid',
      status: 'active',
      is_deleted: false,
      ...LINEAGE,
    },
  ],
};

/** Two versions each: the price rose. */
const listings: Seeding = {
  table: T.dimListing,
  things: SIZES.listings,
  rows: (at) =>
    [1, 2].map((version) => ({
      listing_id: id('lst', at),
      seller_id: id('sel', at % SIZES.sellers),
      product_id: id('prd', at % 5_000),
      title: `Aashirvaad Atta ${at % 10} kg`,
      brand: 'Aashirvaad',
      product: 'Atta',
      category: CATEGORIES[at % CATEGORIES.length] ?? null,
      net_value: 1_000 * (1 + (at % 10)),
      net_unit: 'g',
      pack_count: 1,
      mrp_paise: 30_000,
      price_paise: 20_000 + 500 * version + spread(at, 1, 5_000),
      status: 'active',
      normalizer_version: '1.0.0',
      valid_from: instant(dayOf(DAYS - version), 4),
      is_current: true,
      is_deleted: false,
      ...LINEAGE,
      _source_version: version,
    })),
};

const lots: Seeding = {
  table: T.fctLot,
  things: SIZES.lots,
  rows: (at) => [
    {
      lot_id: id('lot', at),
      seller_id: id('sel', (at % SIZES.listings) % SIZES.sellers),
      listing_id: id('lst', at % SIZES.listings),
      expires_on: dayOf(spread(at, 2, DAYS) - 60),
      received: 100,
      reserved: 0,
      available: spread(at, 3, 40),
      is_deleted: false,
      created_at: instant(dayOf(DAYS), 3),
      ...LINEAGE,
    },
  ],
};

const movements: Seeding = {
  table: T.fctStockMovement,
  things: SIZES.lots,
  rows: (at) =>
    ['received', 'reserved', 'shipped', 'written-off'].map((kind, n) => ({
      lot_id: id('lot', at),
      seller_id: id('sel', (at % SIZES.listings) % SIZES.sellers),
      listing_id: id('lst', at % SIZES.listings),
      kind,
      received_delta: kind === 'received' ? 100 : 0,
      reserved_delta: kind === 'reserved' ? 40 : kind === 'shipped' ? -40 : 0,
      available_delta: kind === 'written-off' ? -20 : 0,
      expires_on: dayOf(spread(at, 2, DAYS) - 60),
      moved_at: instant(dayOf(DAYS - 60 * n), 5),
      moved_day: dayOf(DAYS - 60 * n),
      ...LINEAGE,
      _source_version: n + 1,
    })),
};

const STATES = ['placed', 'shipped', 'delivered', 'delivered', 'delivered', 'cancelled'];
const stateOf = (order: number): string => STATES[spread(order, 4, STATES.length)] ?? 'placed';
const placedOn = (order: number): string => dayOf(spread(order, 5, DAYS));
// As wide as real ids, and in no order.
const orderId = (order: number): string => id('ord', spread(order, 6, 4_294_967_296));

const orderLines: Seeding = {
  table: T.fctOrderLine,
  things: SIZES.orders,
  rows: (order) =>
    Array.from({ length: SIZES.linesAnOrder }, (_, n) => {
      const listing =
        (spread(order, 7 + n, SIZES.listings / SIZES.sellers) * SIZES.sellers +
          (order % SIZES.sellers)) %
        SIZES.listings;
      const units = 1 + spread(order, 8 + n, 10);
      return {
        order_id: orderId(order),
        line_no: n + 1,
        group_id: id('grp', order),
        seller_id: id('sel', order % SIZES.sellers),
        shop_id: `shp#${String(spread(order, 10, SIZES.shops)).padStart(32, '0')}`,
        listing_id: id('lst', listing),
        product_id: id('prd', listing % 5_000),
        title: `Aashirvaad Atta ${listing % 10} kg`,
        units,
        price_paise: 21_000,
        mrp_paise: 30_000,
        line_paise: 21_000 * units,
        first_expiry: addDays(placedOn(order), 40),
        days_left_at_sale: 40,
        delivery_pincode: pincodeOf(spread(order, 10, SIZES.shops)),
        state: stateOf(order),
        placed_at: instant(placedOn(order), 6),
        placed_day: placedOn(order),
        ...LINEAGE,
      };
    }),
};

const steps: Seeding = {
  table: T.fctOrderStatus,
  things: SIZES.orders,
  rows: (order) => {
    const state = stateOf(order);
    const taken = state === 'delivered' ? ['placed', 'shipped', 'delivered'] : ['placed', state];
    return [...new Set(taken)].map((to, n) => ({
      order_id: orderId(order),
      seller_id: id('sel', order % SIZES.sellers),
      from_state: n === 0 ? null : (taken[n - 1] ?? null),
      to_state: to,
      short_units: n > 0 && order % 20 === 0 ? 1 : 0,
      changed_at: instant(addDays(placedOn(order), n + (order % 3)), 7),
      changed_day: addDays(placedOn(order), n + (order % 3)),
      ...LINEAGE,
      _source_version: n + 1,
    }));
  },
};

const searches: Seeding = {
  table: T.fctSearch,
  things: SIZES.searches,
  rows: (at) => [
    {
      search_id: id('sch', at),
      query_group: `atta words ${spread(at, 11, 4_000)}`,
      script: 'latin',
      category: CATEGORIES[at % CATEGORIES.length] ?? null,
      area: pincodeOf(at).slice(0, 3),
      searches: 3,
      zero_results: at % 4 === 0 ? 3 : 0,
      relaxed: at % 4 === 1 ? 1 : 0,
      window_start: instant(dayOf(spread(at, 12, 30)), 8),
      window_seconds: 60,
      window_day: dayOf(spread(at, 12, 30)),
      ...LINEAGE,
    },
  ],
};

/** `pincode,district,state` for every PIN code that is used. */
export const placesCsv = (): string =>
  [
    'pincode,district,state',
    ...Array.from(
      { length: 19_000 },
      (_, at) => `${110_001 + at},District ${at % 700},State ${at % 36}`,
    ),
  ].join('\n');

const SEEDINGS = [sellers, listings, lots, movements, searches, orderLines, steps];

/** The market in batches of so many rows, never more of it in memory at once. */
export function* marketInBatches(rowsABatch: number): Generator<Load> {
  for (const { table, things, rows } of SEEDINGS) {
    let batch: Row[] = [];
    for (let at = 0; at < things; at++) {
      batch.push(...rows(at));
      if (batch.length < rowsABatch) continue;
      yield { table, rows: batch };
      batch = [];
    }
    if (batch.length > 0) yield { table, rows: batch };
  }
}
