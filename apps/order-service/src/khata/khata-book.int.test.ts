import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { aMarketOf, SettableClock } from '../../test/a-market.ts';
import { openOrderTables } from '../../test/order-tables.ts';
import { groupRefusals, placedOrders } from '../checkout/order-group.ts';
import type { OrderStep } from '../orders/order-states.ts';
import type { Shortage } from '../orders/step-effects.ts';
import { balanceOf } from './statement.ts';

const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const clock = new SettableClock('2026-11-23T12:00:00+05:30');
const market = aMarketOf(dynamo, clock);
afterAll(() => dynamo.drop());

/** A shop with credit of 50 rupees with a seller of goods at 10 rupees. */
async function onCredit(limitPaise = 5_000) {
  clock.set('2026-11-23T12:00:00+05:30');
  const stock = await market.stocked([[1_000, '2027-06-30']]);
  const parties = { sellerId: stock.sellerId, shopId: newId('shp') };
  await market.khata.grant(parties, undefined, { limitPaise, termsDays: 7 });
  const order = (units: number) =>
    market.order([[stock.listingId, units]], { shopId: parties.shopId, payment: 'credit' });
  const take = async (orderId: string, step: OrderStep, shortages: Shortage[] = []) =>
    market.lifecycle.take(
      async () => {
        const found = await market.orders.get(orderId);
        if (!found) throw new Error('gone');
        return found;
      },
      { step, party: 'seller', by: 'acc_seller', reason: null, shortages },
    );
  const placed = async (units: number) => {
    const [made] = placedOrders(await order(units));
    if (!made) throw new Error('Not placed');
    return made.orderId;
  };
  const repay = (paise: number, idempotencyKey: string) =>
    market.khata.settle(
      parties,
      { kind: 'repayment', paise, reference: 'receipt 1', note: null, by: 'acc_seller' },
      { accountId: 'acc_seller', idempotencyKey, asked: { paise } },
    );
  return { ...stock, parties, order, placed, take, repay };
}

describe('an order on credit', () => {
  it('is held in the khata, becomes a sale when it ships, and is due by the terms', async () => {
    const { parties, placed, take } = await onCredit();
    const orderId = await placed(3);
    expect(await market.khata.standing(parties)).toMatchObject({
      balancePaise: 0,
      heldPaise: 3_000,
      creditLeftPaise: 2_000,
    });
    for (const step of ['accept', 'pack', 'ship'] as const) await take(orderId, step);
    expect(await market.khata.standing(parties)).toMatchObject({
      balancePaise: 3_000,
      heldPaise: 0,
      creditLeftPaise: 2_000,
      openSales: [{ reference: orderId, openPaise: 3_000, dueOn: '2026-11-30' }],
      overduePaise: 0,
    });
    clock.set('2026-12-01T00:00:00+05:30');
    expect(await market.khata.standing(parties)).toMatchObject({ overduePaise: 3_000 });
  });

  it('is refused beyond the limit, and without a khata', async () => {
    const { order, listingId, sellerId } = await onCredit();
    expect(groupRefusals(await order(6))).toEqual([
      { reason: 'credit-exceeded', sellerId, creditLeftPaise: 5_000, totalPaise: 6_000 },
    ]);
    const stranger = await market.order([[listingId, 1]], { payment: 'credit' });
    expect(groupRefusals(stranger)).toMatchObject([{ creditLeftPaise: 0 }]);
  });

  it('never goes over the limit, however many are placed at once', async () => {
    const { parties, order } = await onCredit();
    const groups = await Promise.all(Array.from({ length: 8 }, () => order(2)));
    expect(groups.flatMap(placedOrders)).toHaveLength(2);
    expect(await market.khata.standing(parties)).toMatchObject({ heldPaise: 4_000 });
  });

  it('charges what was shipped, and nothing when cancelled', async () => {
    const { parties, placed, take, listingId } = await onCredit();
    const [short, cancelled] = [await placed(3), await placed(2)];
    await take(short, 'accept');
    await take(short, 'pack', [{ listingId, packedUnits: 1, reason: 'missing' }]);
    await take(short, 'ship');
    await take(cancelled, 'cancel');
    expect(await market.khata.standing(parties)).toMatchObject({
      balancePaise: 1_000,
      heldPaise: 0,
    });
  });
});

describe('a repayment', () => {
  it('is written once a key, and the balance is the sum of the entries', async () => {
    const { parties, placed, take, repay } = await onCredit();
    const orderId = await placed(4);
    for (const step of ['accept', 'pack', 'ship'] as const) await take(orderId, step);
    const key = uniqueName();
    const entries = await Promise.all([repay(1_500, key), repay(1_500, key), repay(1_500, key)]);
    expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(1);
    await Promise.all([repay(100, uniqueName()), repay(200, uniqueName())]);
    const standing = await market.khata.standing(parties);
    expect(standing.balancePaise).toBe(4_000 - 1_500 - 300);
    expect(balanceOf(await market.khatas.allEntries(standing))).toBe(standing.balancePaise);
  });
});

describe('invoices', () => {
  const SHIPMENTS = 6;

  it('are numbered without a gap, also when many orders ship at once', async () => {
    const { sellerId, placed, take } = await onCredit(1_000_000);
    const orderIds = await Promise.all(Array.from({ length: SHIPMENTS }, () => placed(1)));
    for (const step of ['accept', 'pack', 'ship'] as const) {
      await Promise.all(orderIds.map((orderId) => take(orderId, step)));
    }
    const { items } = await market.invoices.ofSeller(sellerId, 50);
    expect(items.map(({ number }) => number)).toEqual(
      Array.from({ length: SHIPMENTS }, (_, n) => `26-27/${String(n + 1).padStart(6, '0')}`),
    );
    expect(new Set(items.map(({ orderId }) => orderId))).toEqual(new Set(orderIds));
  });

  it('begin anew with the fiscal year', async () => {
    const { placed, take, sellerId } = await onCredit();
    for (const time of ['2027-03-31T23:59:59+05:30', '2027-04-01T00:00:00+05:30']) {
      const orderId = await placed(1);
      for (const step of ['accept', 'pack'] as const) await take(orderId, step);
      clock.set(time);
      await take(orderId, 'ship');
      expect((await market.invoices.ofOrder(orderId))?.seller.sellerId).toBe(sellerId);
    }
    const { items } = await market.invoices.ofSeller(sellerId, 5);
    expect(items.map(({ number }) => number)).toEqual(['26-27/000001', '27-28/000001']);
  });
});
