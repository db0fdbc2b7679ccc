import { afterAll, describe, expect, it } from '@jest/globals';
import { publishedPart } from '@kirana/contracts';
import { stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import { aMarketOf, SettableClock } from '../../test/a-market.ts';
import { openOrderTables } from '../../test/order-tables.ts';
import { startRest } from '../../test/rest.ts';
import { groupRefusals, placedOrders } from '../checkout/order-group.ts';
import { ExpirySweeper } from './expiry-sweeper.ts';

const NOON = '2026-11-23T12:00:00+05:30';
const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const clock = new SettableClock(NOON);
const market = aMarketOf(dynamo, clock);
const sweeper = new ExpirySweeper(market.lots, clock);
const issuer = await startIssuer();
const service = await startRest(dynamo, issuer, clock);
afterAll(async () => {
  await service.stop();
  await issuer.stop();
  await dynamo.drop();
});

async function warningsOf(sellerId: string) {
  const authorization = `Bearer ${await issuer.token({ role: 'seller', sellerId })}`;
  const answer = await fetch(`${service.url}/v1/lots/expiring`, { headers: { authorization } });
  const { items } = (await answer.json()) as {
    items: { expiresOn: string; daysLeft: number; withinDays: number }[];
  };
  return items.map(({ expiresOn, daysLeft, withinDays }) => ({ expiresOn, daysLeft, withinDays }));
}

describe('goods that come near their date', () => {
  it('are warned of within 60, 30 and 7 days, the next to expire first, as the days go by', async () => {
    clock.set(NOON);
    const { sellerId } = await market.stocked([
      [5, '2027-01-23'],
      [5, '2027-01-22'],
      [5, '2026-12-23'],
      [5, '2026-11-30'],
      [5, '2026-11-23'],
      [5, null],
    ]);
    expect(await warningsOf(sellerId)).toEqual([
      { expiresOn: '2026-11-23', daysLeft: 0, withinDays: 7 },
      { expiresOn: '2026-11-30', daysLeft: 7, withinDays: 7 },
      { expiresOn: '2026-12-23', daysLeft: 30, withinDays: 30 },
      { expiresOn: '2027-01-22', daysLeft: 60, withinDays: 60 },
    ]);
    clock.set('2026-11-24T00:00:00+05:30');
    expect(await warningsOf(sellerId)).toEqual([
      { expiresOn: '2026-11-30', daysLeft: 6, withinDays: 7 },
      { expiresOn: '2026-12-23', daysLeft: 29, withinDays: 30 },
      { expiresOn: '2027-01-22', daysLeft: 59, withinDays: 60 },
      { expiresOn: '2027-01-23', daysLeft: 60, withinDays: 60 },
    ]);
  });
});

describe('goods on their last day', () => {
  it('are sold through it, and to nobody from midnight in India on, before anything has swept', async () => {
    clock.set('2026-11-23T23:59:59+05:30');
    const { listingId, counts } = await market.stocked([[5, '2026-11-23']]);
    expect(placedOrders(await market.order([[listingId, 1]]))).toHaveLength(1);
    clock.set('2026-11-24T00:00:00+05:30');
    const late = await market.order([[listingId, 1]]);
    expect(placedOrders(late)).toEqual([]);
    expect(groupRefusals(late)).toMatchObject([{ available: 0 }]);
    expect(await counts()).toMatchObject([{ available: 4, reserved: 1 }]);
  });

  it('leave the books by themselves, so that what is published says there is nothing left', async () => {
    clock.set(NOON);
    const { counts, sellerId, lotIds } = await market.stocked([
      [5, '2026-11-23'],
      [5, '2026-11-24'],
    ]);
    await sweeper.sweep();
    expect(await counts()).toMatchObject([{ available: 5 }, { available: 5 }]);
    clock.set('2026-11-24T00:00:00+05:30');
    await sweeper.sweep();
    const [expired, tomorrow] = await counts();
    expect(expired).toMatchObject({ available: 0, writtenOff: 5 });
    expect(tomorrow).toMatchObject({ available: 5 });
    const published = publishedPart('lot', expired as unknown as Record<string, unknown>);
    expect(published).toMatchObject({ available: 0, expiresOn: '2026-11-23' });
    const { items } = await market.lots.movements(lotIds[0] ?? '', 1);
    expect(items).toMatchObject([{ kind: 'expired', units: 5, by: 'system', sellerId }]);
  });
});
