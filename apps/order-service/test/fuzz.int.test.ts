import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { shower, stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import { placedOrders } from '../src/checkout/order-group.ts';
import { Clock } from '../src/clock/clock.ts';
import { aMarketOf } from './a-market.ts';
import { openOrderTables } from './order-tables.ts';
import { startRest } from './rest.ts';

const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 100_000);
const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const market = aMarketOf(dynamo, new Clock());
const issuer = await startIssuer();
const service = await startRest(dynamo, issuer);
afterAll(async () => {
  await service.stop();
  await issuer.stop();
  await dynamo.drop();
});

describe(`requests that nobody thought of (FUZZ_SEED=${SEED})`, () => {
  it('are answered without an error of the service; make fuzz sends many more', async () => {
    const shopId = newId('shp');
    const { listingId, sellerId, lotIds } = await market.stocked([[100, '2099-12-31']]);
    const [order] = placedOrders(await market.order([[listingId, 2]], { shopId }));
    const broken = await shower({
      url: service.url,
      tokens: [
        await issuer.token({ role: 'retailer', shopId }),
        await issuer.token({ role: 'seller', sellerId }),
        undefined,
      ],
      ids: [listingId, sellerId, shopId, order?.orderId ?? '', ...lotIds],
      seed: SEED,
    });
    expect(broken).toEqual([]);
  }, 120_000);
});
