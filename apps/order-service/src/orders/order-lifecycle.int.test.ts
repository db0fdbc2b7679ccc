import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { createLogger } from '@kirana/service';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { aMarketOf, SettableClock } from '../../test/a-market.ts';
import { openOrderTables } from '../../test/order-tables.ts';
import { placedOrders } from '../checkout/order-group.ts';
import { ExpirySweeper } from '../expiry/expiry-sweeper.ts';
import { ExpiryWarnings } from '../expiry/expiry-warnings.ts';
import { GoodsExpired, WrongParty, WrongShortage, WrongState } from './order-errors.ts';
import type { OrderStep, Party } from './order-states.ts';
import type { Shortage } from './step-effects.ts';
import { UnacceptedOrders } from './unaccepted-orders.ts';

const NOON = '2026-11-23T12:00:00+05:30';
const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const clock = new SettableClock(NOON);
const market = aMarketOf(dynamo, clock);
afterAll(() => dynamo.drop());

/** An order of so many units from lots of so many units each. */
async function ordered(units: number, lots: [received: number, expiresOn: string][]) {
  clock.set(NOON);
  const stock = await market.stocked(lots);
  const group = await market.order([[stock.listingId, units]]);
  const { orderId } = placedOrders(group)[0] ?? {};
  if (!orderId) throw new Error(`Not placed: ${JSON.stringify(group)}`);
  const read = async () => {
    const order = await market.orders.get(orderId);
    if (!order) throw new Error(`Order ${orderId} is gone`);
    return order;
  };
  const take = (step: OrderStep, party: Party = 'seller', shortages: Shortage[] = []) =>
    market.lifecycle.take(read, { step, party, by: 'acc_1', reason: null, shortages });
  return { ...stock, read, take };
}

const fresh: [number, string][] = [[10, '2027-01-31']];

describe('an order', () => {
  it('goes from placed to delivered, and its goods leave the shelf when it ships', async () => {
    const { take, counts } = await ordered(4, fresh);
    await take('accept');
    await take('pack');
    expect(await counts()).toMatchObject([{ available: 6, reserved: 4, shipped: 0 }]);
    await take('ship');
    expect(await counts()).toMatchObject([{ available: 6, reserved: 0, shipped: 4 }]);
    const { state, history, version } = await take('deliver', 'shop');
    expect({ state, version }).toEqual({ state: 'delivered', version: 5 });
    expect(history.map((entry) => entry.state)).toEqual([
      'placed',
      'accepted',
      'packed',
      'shipped',
      'delivered',
    ]);
  });

  it('gives its goods back when it is cancelled', async () => {
    const { take, counts } = await ordered(4, fresh);
    await take('cancel', 'shop');
    expect(await counts()).toMatchObject([{ available: 10, reserved: 0 }]);
    await expect(take('accept')).rejects.toThrow(WrongState);
  });

  it('lets nobody take the step of another', async () => {
    const { take } = await ordered(4, fresh);
    await expect(take('accept', 'shop')).rejects.toThrow(WrongParty);
  });

  it('is packed with what is there, and what is missing leaves the books', async () => {
    const { take, counts, listingId } = await ordered(4, fresh);
    await take('accept');
    const short = (packedUnits: number): Shortage[] => [
      { listingId, packedUnits, reason: 'missing' },
    ];
    await expect(take('pack', 'seller', short(4))).rejects.toThrow(WrongShortage);
    await expect(take('pack', 'seller', short(0))).rejects.toThrow(WrongShortage);
    const packed = await take('pack', 'seller', short(3));
    expect(packed).toMatchObject({ totalPaise: 3_000, lines: [{ units: 3 }] });
    expect(await counts()).toMatchObject([{ available: 6, reserved: 3, writtenOff: 1 }]);
  });

  it('does not go out with goods past their date', async () => {
    const { take, counts, listingId } = await ordered(4, [
      [3, '2026-11-24'],
      [5, '2027-01-31'],
    ]);
    await take('accept');
    await take('pack');
    clock.set('2026-11-25T09:00:00+05:30');
    await expect(take('ship')).rejects.toThrow(GoodsExpired);

    const other = await ordered(4, [
      [3, '2026-11-24'],
      [5, '2027-01-31'],
    ]);
    await other.take('accept');
    clock.set('2026-11-25T09:00:00+05:30');
    await expect(other.take('pack')).rejects.toThrow(GoodsExpired);
    const shortage = { listingId: other.listingId, packedUnits: 1, reason: 'expired' } as const;
    await other.take('pack', 'seller', [shortage]);
    expect(await other.counts()).toMatchObject([{ writtenOff: 3, reserved: 0 }, { reserved: 1 }]);
    expect(listingId).not.toBe(other.listingId);
    expect(await counts()).toMatchObject([{ reserved: 3 }, { reserved: 1 }]);
  });

  it('that no seller accepts in time is cancelled, and its goods are given back', async () => {
    const { read, counts } = await ordered(4, fresh);
    const logger = createLogger('test', 'fatal');
    const sweeper = new UnacceptedOrders(market.orders, market.lifecycle, clock, logger);
    await sweeper.sweep();
    expect(await read()).toMatchObject({ state: 'placed' });
    clock.set('2026-11-24T12:00:01+05:30');
    await sweeper.sweep();
    expect(await read()).toMatchObject({
      state: 'cancelled',
      history: [{}, { by: 'system', reason: 'not accepted in time' }],
    });
    expect(await counts()).toMatchObject([{ available: 10, reserved: 0 }]);
    await sweeper.sweep();
  });

  it('survives others that change the same lots at the same time', async () => {
    clock.set(NOON);
    const stock = await market.stocked([[40, '2027-01-31']]);
    const groups = await Promise.all(
      Array.from({ length: 8 }, () => market.order([[stock.listingId, 5]])),
    );
    await Promise.all(
      groups.flatMap(placedOrders).map(({ orderId }) =>
        market.lifecycle.take(
          async () => {
            const order = await market.orders.get(orderId);
            if (!order) throw new Error('gone');
            return order;
          },
          { step: 'cancel', party: 'shop', by: newId('acc'), reason: null, shortages: [] },
        ),
      ),
    );
    expect(await stock.counts()).toMatchObject([{ available: 40, reserved: 0 }]);
  });
});

describe('goods past their last day', () => {
  it('leave the books by themselves, but promised ones wait for their order', async () => {
    const { counts, take } = await ordered(2, [[10, '2026-11-24']]);
    const sweeper = new ExpirySweeper(market.lots, clock);
    clock.set('2026-11-24T23:59:59+05:30');
    await sweeper.sweep();
    expect(await counts()).toMatchObject([{ available: 8, writtenOff: 0 }]);
    clock.set('2026-11-25T00:00:00+05:30');
    await sweeper.sweep();
    expect(await counts()).toMatchObject([{ available: 0, reserved: 2, writtenOff: 8 }]);
    await take('cancel', 'shop');
    await sweeper.sweep();
    expect(await counts()).toMatchObject([{ available: 0, reserved: 0, writtenOff: 10 }]);
    expect(await sweeper.sweep()).toBe(0);
  });

  it('were told to their seller 60, 30 and 7 days before', async () => {
    clock.set(NOON);
    const { sellerId } = await market.stocked([
      [1, '2026-11-23'],
      [1, '2026-11-30'],
      [1, '2026-12-01'],
      [1, '2027-01-22'],
      [1, '2027-01-23'],
    ]);
    const warnings = await new ExpiryWarnings(market.lots, clock).of(sellerId);
    expect(warnings.map(({ daysLeft, withinDays }) => [daysLeft, withinDays])).toEqual([
      [0, 7],
      [7, 7],
      [8, 30],
      [60, 60],
    ]);
  });
});
