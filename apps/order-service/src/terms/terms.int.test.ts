import { afterAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { aMarketOf, SettableClock } from '../../test/a-market.ts';
import { openOrderTables } from '../../test/order-tables.ts';
import { placedOrders } from '../checkout/order-group.ts';

const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const market = aMarketOf(dynamo, new SettableClock('2026-11-23T12:00:00+05:30'));
afterAll(() => dynamo.drop());

describe("an order under its seller's terms", () => {
  it('gets the quantity price, the free units, and the markdown of goods near their date', async () => {
    const { listingId, sellerId, counts } = await market.stocked([
      [8, '2026-11-28'],
      [50, '2027-06-30'],
    ]);
    await market.terms.put(undefined, {
      listingId,
      sellerId,
      tiers: [{ fromUnits: 10, pricePaise: 900 }],
      scheme: { buy: 10, free: 1 },
      markdown: { withinDays: 7, percent: 20 },
    });
    const [order] = placedOrders(await market.order([[listingId, 20]]));
    expect(order).toMatchObject({
      totalPaise: 20 * 900 - 8 * 180,
      lines: [
        {
          units: 20,
          freeUnits: 2,
          pricePaise: 900,
          discountPaise: 8 * 180,
          picks: [{ units: 8 }, { units: 14 }],
        },
      ],
    });
    expect(await counts()).toMatchObject([{ available: 0 }, { available: 36 }]);
  });
});
