import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PaymentMethod } from '@kirana/contracts';
import { addDays, dayInIndia, newId } from '@kirana/domain';
import { createLogger } from '@kirana/service';
import { seededRandom, stackEndpoints, uniqueName } from '@kirana/testing';
import type { CheckoutRequest } from '../src/checkout/checkout.ts';
import { CheckoutSweeper } from '../src/checkout/checkout-sweeper.ts';
import { placedOrders } from '../src/checkout/order-group.ts';
import type { OrderGroup } from '../src/checkout/order-group.ts';
import { Clock } from '../src/clock/clock.ts';
import { WrongState } from '../src/orders/order-errors.ts';
import type { OrderStep } from '../src/orders/order-states.ts';
import { ReturnAlreadyDecided, ReturnRepository } from '../src/returns/return-repository.ts';
import { Returns } from '../src/returns/returns.ts';
import { mayBeTriedAgain } from '../src/outages/try-again.ts';
import type { StoredOrder } from '../src/orders/stored-order.ts';
import { balanceOf } from '../src/khata/statement.ts';
import { NO_COUNTS } from '../src/stock/lot-counts.ts';
import { move } from '../src/stock/movement.ts';
import type { StockLot } from '../src/stock/stock-lot.ts';
import type { StockMovement } from '../src/stock/stock-movement.ts';
import { aMarketOf } from './a-market.ts';
import { Crash, crashing } from './crashing-dynamo.ts';
import { openOrderTables } from './order-tables.ts';

/** Small enough for every run; `make stress` is the full one, against processes that are killed. */
const SHOPS = Number(process.env['STRESS_SHOPS'] ?? 80);
const PRODUCTS = Number(process.env['STRESS_PRODUCTS'] ?? 20);
const LOTS_A_PRODUCT = 3;
const CRASHES = 0.02;
/** So many of the shops buy on credit. */
const ON_CREDIT = SHOPS / 5;
const SEED = Number(process.env['STRESS_SEED'] ?? Date.now() % 100_000);

const random = seededRandom(SEED);
const upTo = (most: number): number => 1 + Math.floor(random() * most);
const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const clock = new Clock();
const market = aMarketOf(dynamo, clock);
/** A service that crashes; each call is as one of another process. */
const crashingStore = crashing(dynamo, CRASHES, random);
const fragile = aMarketOf(crashingStore, clock);
const returns = new Returns(new ReturnRepository(crashingStore), clock);
/** What is looked at afterwards is read without crashes. */
const calmReturns = new Returns(new ReturnRepository(dynamo), clock);
afterAll(() => dynamo.drop());

/** What the shop's app does: the same request again until it is answered. */
async function until<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Crash || mayBeTriedAgain(error))) throw error;
    }
  }
}

interface Product {
  readonly listingId: string;
  readonly sellerId: string;
  readonly lotIds: readonly string[];
}

async function stockProducts(): Promise<Product[]> {
  const sellers = Array.from({ length: 5 }, () => newId('sel'));
  const today = dayInIndia(clock.now());
  return Promise.all(
    Array.from({ length: PRODUCTS }, (_, at) => {
      const days = [0, upTo(20), 20 + upTo(40)].slice(0, LOTS_A_PRODUCT);
      const lots = days.map((day) => [upTo(12), addDays(today, day)] as const);
      return until(() =>
        market.stocked(lots, { sellerId: sellers[at % sellers.length] ?? newId('sel') }),
      );
    }),
  );
}

const aRequest = (products: readonly Product[], payment: PaymentMethod): CheckoutRequest => {
  const wanted = new Set(Array.from({ length: upTo(4) }, () => Math.floor(random() * PRODUCTS)));
  const lines = [...wanted].map((at) => ({
    listingId: products[at]?.listingId ?? '',
    units: upTo(4),
  }));
  return {
    accountId: newId('acc'),
    shopId: newId('shp'),
    idempotencyKey: newId('grp'),
    requestHash: JSON.stringify(lines),
    cart: { deliveryPincode: '560001', minimumDaysLeft: 0, payment, lines },
  };
};

/** A khata with every seller for each shop that buys on credit. */
async function giveCredit(requests: readonly CheckoutRequest[], products: readonly Product[]) {
  const sellerIds = [...new Set(products.map(({ sellerId }) => sellerId))];
  const shops = requests.filter(({ cart }) => cart.payment === 'credit');
  await Promise.all(
    shops.flatMap(({ shopId }) =>
      sellerIds.map((sellerId) =>
        market.khata.grant({ sellerId, shopId }, undefined, {
          limitPaise: 100_000,
          termsDays: 7,
        }),
      ),
    ),
  );
}

/** Every shop sends its order, a third of them twice at once. */
const orderAll = (requests: readonly CheckoutRequest[]): Promise<OrderGroup[][]> =>
  Promise.all(
    requests.map((request) =>
      Promise.all(
        Array.from({ length: random() < 0.33 ? 2 : 1 }, () =>
          until(() => fragile.checkout.order(request)),
        ),
      ),
    ),
  );

const STEPS: Record<string, OrderStep[]> = {
  delivered: ['accept', 'pack', 'ship', 'deliver'],
  shipped: ['accept', 'pack', 'ship'],
  accepted: ['accept'],
  cancelled: ['cancel'],
};

/** The seller takes an order some way; a step whose answer was lost is found done at the next try. */
async function live(orderId: string): Promise<void> {
  const ends = Object.values(STEPS);
  for (const step of ends[Math.floor(random() * ends.length)] ?? []) {
    const read = async () => (await fragile.orders.get(orderId)) as StoredOrder;
    await until(() =>
      fragile.lifecycle.take(read, {
        step,
        party: 'seller',
        by: 'acc_seller',
        reason: null,
        shortages: [],
      }),
    ).catch((error: unknown) => {
      if (!(error instanceof WrongState)) throw error;
    });
  }
}

/** Of every other delivered order one unit comes back; the seller takes it, or not, and it is fit for sale, or not. */
async function giveBack(orderId: string): Promise<void> {
  const read = async () => (await fragile.orders.get(orderId)) as StoredOrder;
  const order = await until(read);
  const [line] = order.lines;
  if (order.state !== 'delivered' || !line || random() < 0.5) return;
  const lines = [{ listingId: line.listingId, units: 1, reason: 'damaged' as const }];
  const request = { accountId: 'acc_shop', idempotencyKey: orderId, asked: lines };
  const { returnId } = await until(() => returns.ask(read, lines, request));
  const restock = random() < 0.5 ? [line.listingId] : [];
  const decision = { accept: random() < 0.8, restock, reason: null, by: 'acc_seller' };
  await until(() => returns.decide(read, returnId, decision)).catch((error: unknown) => {
    if (!(error instanceof ReturnAlreadyDecided)) throw error;
  });
}

async function ledgerOf(lotId: string): Promise<StockMovement[]> {
  const found: StockMovement[] = [];
  let token: string | undefined;
  do {
    const page = await market.lots.movements(lotId, 500, token);
    found.push(...page.items);
    token = page.nextPageToken ?? undefined;
  } while (token !== undefined);
  return found.toReversed();
}

describe(`${SHOPS} shops and ${PRODUCTS} scarce products (STRESS_SEED=${SEED})`, () => {
  const seen: {
    products: Product[];
    groups: OrderGroup[][];
    lots: StockLot[];
    ordered: StockLot[];
  } = { products: [], groups: [], lots: [], ordered: [] };
  const allLots = async () =>
    (
      await Promise.all(seen.products.map(({ listingId }) => market.lots.ofListing(listingId)))
    ).flat();

  beforeAll(async () => {
    seen.products = await stockProducts();
    const requests = Array.from({ length: SHOPS }, (_, at) =>
      aRequest(seen.products, at < ON_CREDIT ? 'credit' : 'cash'),
    );
    await giveCredit(requests, seen.products);
    seen.groups = await orderAll(requests);
    const sweeper = new CheckoutSweeper(
      market.checkout,
      market.store,
      createLogger('test', 'fatal'),
    );
    await sweeper.sweep(Date.now() + 60_000);
    seen.ordered = await allLots();
    const orders = seen.groups.flatMap(([group]) => (group ? placedOrders(group) : []));
    await Promise.all(orders.map(({ orderId }) => live(orderId).then(() => giveBack(orderId))));
    seen.lots = await allLots();
  }, 240_000);

  it('place each key once, and every retry gets the same answer', async () => {
    const placed = seen.groups.flatMap(([group]) => (group ? placedOrders(group) : []));
    expect(placed.length).toBeGreaterThan(SHOPS / 4);
    for (const answers of seen.groups) {
      for (const answer of answers) {
        expect(placedOrders(answer)).toEqual(placedOrders(answers[0] as OrderGroup));
      }
    }
    const stored = await Promise.all(placed.map(({ orderId }) => market.orders.get(orderId)));
    expect(stored.every((order) => order !== undefined)).toBe(true);
    expect(new Set(placed.map(({ groupId, sellerId }) => `${groupId} ${sellerId}`)).size).toBe(
      placed.length,
    );
  });

  it('leave no lot with more sold than received', () => {
    for (const { received, returned, writtenOff, reserved, shipped, available } of seen.lots) {
      expect(reserved + shipped + writtenOff + available).toBeLessThanOrEqual(received + returned);
      expect(available).toBeGreaterThanOrEqual(0);
    }
    expect(seen.ordered.some(({ available }) => available === 0)).toBe(true);
  });

  it('take from a lot only when every lot that expires before it is empty', () => {
    const byListing = Map.groupBy(seen.ordered, ({ listingId }) => listingId);
    for (const lots of byListing.values()) {
      const inOrder = lots.toSorted((a, b) => ((a.expiresOn ?? '') < (b.expiresOn ?? '') ? -1 : 1));
      const lastTouched = inOrder.findLastIndex(({ reserved }) => reserved > 0);
      expect(inOrder.slice(0, Math.max(0, lastTouched)).map(({ available }) => available)).toEqual(
        Array.from({ length: Math.max(0, lastTouched) }, () => 0),
      );
    }
  });

  it('explain every lot by its ledger, and sell none past its date', async () => {
    for (const lot of seen.lots) {
      const ledger = await ledgerOf(lot.lotId);
      const { received, returned, shipped, writtenOff, reserved } = lot;
      expect(ledger.reduce(move, NO_COUNTS)).toEqual({
        received,
        returned,
        shipped,
        writtenOff,
        reserved,
      });
      for (const { kind, at } of ledger) {
        if (kind === 'reserved' || kind === 'shipped') {
          expect(dayInIndia(Date.parse(at)) <= (lot.expiresOn ?? '9999')).toBe(true);
        }
      }
    }
  });

  it('have in each order what its lots gave for it', async () => {
    const ledger = (await Promise.all(seen.lots.map(({ lotId }) => ledgerOf(lotId)))).flat();
    const reserved = Map.groupBy(
      ledger.filter(({ kind }) => kind === 'reserved'),
      ({ reference }) => reference,
    );
    const placed = seen.groups.flatMap(([group]) => (group ? placedOrders(group) : []));
    expect(reserved.size).toBe(placed.length);
    for (const { orderId, lines } of placed) {
      const units = sum(lines.map((line) => line.units));
      expect(sum(lines.flatMap(({ picks }) => picks.map((pick) => pick.units)))).toBe(units);
      expect(sum((reserved.get(orderId) ?? []).map((movement) => movement.units))).toBe(units);
    }
  });

  it('have in every khata what was shipped on credit, and hold what is still to be shipped', async () => {
    const placed = seen.groups.flatMap(([group]) => (group ? placedOrders(group) : []));
    const orders = await Promise.all(placed.map(({ orderId }) => market.orders.get(orderId)));
    const onCredit = orders.filter((order) => order?.payment === 'credit') as StoredOrder[];
    expect(onCredit.length).toBeGreaterThan(5);
    const byKhata = Map.groupBy(onCredit, ({ sellerId, shopId }) => `${sellerId} ${shopId}`);
    for (const khataOrders of byKhata.values()) {
      const { sellerId = '', shopId = '' } = khataOrders[0] ?? {};
      const khata = await market.khata.standing({ sellerId, shopId });
      const paiseOf = (...states: string[]) =>
        sum(khataOrders.filter((o) => states.includes(o.state)).map((o) => o.totalPaise));
      expect(khata.balancePaise).toBe(balanceOf(await market.khatas.allEntries(khata)));
      const back = await Promise.all(khataOrders.map((order) => calmReturns.list(order)));
      const credited = back.flat().filter(({ state }) => state === 'accepted');
      expect(khata.balancePaise).toBe(
        paiseOf('shipped', 'delivered') - sum(credited.map(({ amountPaise }) => amountPaise)),
      );
      expect(khata.heldPaise).toBe(paiseOf('placed', 'accepted', 'packed'));
    }
  });
});
