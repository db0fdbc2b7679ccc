import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { aMarketOf, SettableClock } from '../../test/a-market.ts';
import { openOrderTables } from '../../test/order-tables.ts';
import { placedOrders } from '../checkout/order-group.ts';
import { WrongReturn } from './goods-return.ts';
import { ReturnAlreadyDecided, ReturnRepository } from './return-repository.ts';
import { Returns } from './returns.ts';

const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const clock = new SettableClock('2026-11-23T12:00:00+05:30');
const market = aMarketOf(dynamo, clock);
const returns = new Returns(new ReturnRepository(dynamo), clock);
afterAll(() => dynamo.drop());

/** A delivered order of five units on credit, at ten rupees each. */
async function delivered() {
  const stock = await market.stocked([[20, '2027-06-30']]);
  const parties = { sellerId: stock.sellerId, shopId: newId('shp') };
  await market.khata.grant(parties, undefined, { limitPaise: 100_000, termsDays: 7 });
  const { shopId } = parties;
  const [order] = placedOrders(
    await market.order([[stock.listingId, 5]], { shopId, payment: 'credit' }),
  );
  const read = async () => {
    const found = await market.orders.get(order?.orderId ?? '');
    if (!found) throw new Error('gone');
    return found;
  };
  for (const step of ['accept', 'pack', 'ship', 'deliver'] as const) {
    await market.lifecycle.take(read, {
      step,
      party: 'seller',
      by: 'acc_seller',
      reason: null,
      shortages: [],
    });
  }
  const ask = (units: number, idempotencyKey: string = uniqueName()) => {
    const lines = [{ listingId: stock.listingId, units, reason: 'damaged' as const }];
    return returns.ask(read, lines, { accountId: 'acc_shop', idempotencyKey, asked: lines });
  };
  const decide = (returnId: string, accept: boolean, restock: string[] = []) =>
    returns.decide(read, returnId, { accept, restock, reason: null, by: 'acc_seller' });
  return { ...stock, parties, ask, decide };
}

describe('goods given back', () => {
  it('come back into stock, and their credit note into the khata', async () => {
    const { parties, ask, decide, counts, listingId } = await delivered();
    const { returnId } = await ask(2);
    expect(await decide(returnId, true, [listingId])).toMatchObject({
      state: 'accepted',
      amountPaise: 2_000,
      creditNote: 'CN26-27/000001',
    });
    expect(await counts()).toMatchObject([{ available: 17, returned: 2, shipped: 5 }]);
    expect(await market.khata.standing(parties)).toMatchObject({ balancePaise: 3_000 });
  });

  it('that are not fit for sale leave the books', async () => {
    const { ask, decide, counts } = await delivered();
    const { returnId } = await ask(2);
    await decide(returnId, true);
    expect(await counts()).toMatchObject([{ available: 15, returned: 2, writtenOff: 2 }]);
    await expect(decide(returnId, false)).rejects.toThrow(ReturnAlreadyDecided);
  });

  it('are asked for once a key, never more than were delivered, and again when turned down', async () => {
    const { ask, decide, counts } = await delivered();
    const key = uniqueName();
    const [one, two] = await Promise.all([ask(4, key), ask(4, key)]);
    expect(two).toEqual(one);
    await expect(ask(2)).rejects.toThrow(WrongReturn);
    await decide(one.returnId, false);
    expect((await ask(5)).returnId).toBe('r2');
    expect(await counts()).toMatchObject([{ returned: 0 }]);
  });
});
