import { seededRandom } from '@kirana/testing';
import { describe, expect, it } from '@jest/globals';
import type { Call } from '@kirana/marketplace';
import type { Balanced, ServiceName } from '../balanced.ts';
import { SHOP_MIX, ShopTraffic } from './shop-traffic.ts';

interface Sent {
  readonly service: ServiceName;
  readonly path: string;
  readonly options: Call;
}

/** Takes every request and finds one product for each search. */
function recorder() {
  const sent: Sent[] = [];
  const front = {
    call: (service: ServiceName, _method: string, path: string, options: Call) => {
      sent.push({ service, path, options });
      return Promise.resolve({ items: [{ productId: 'prd_1' }], orders: [] });
    },
  };
  return { sent, front: front as unknown as Balanced };
}

const shops = ['a', 'b'].map((token) => ({ token, accountId: token }));
const shelves = ['560001', '110001'].map((pincode) => ({
  pincode,
  listings: [1, 2, 3].map((at) => ({ listingId: `lst_${pincode}_${at}`, minimumUnits: 6 })),
}));

describe('traffic of many shops', () => {
  it('is a mix that adds up', () => {
    expect(Object.values(SHOP_MIX).reduce((sum, part) => sum + part, 0)).toBeCloseTo(1);
  });

  it('asks and orders in the area of each shop, at least what a seller sells at once', async () => {
    const { sent, front } = recorder();
    const traffic = new ShopTraffic(front, shops, shelves, seededRandom(1));
    for (let at = 0; at < 400; at++) await traffic.next().run();
    const orders = sent.flatMap(({ options }) =>
      options.json ? [{ token: options.token, ...(options.json as Order) }] : [],
    );
    expect(orders.length).toBe(traffic.checkouts.size);
    expect(orders.length).toBeGreaterThan(0);
    for (const { token, deliveryPincode, lines } of orders) {
      expect(deliveryPincode).toBe(token === 'a' ? '560001' : '110001');
      expect(lines.every(({ listingId }) => listingId.includes(deliveryPincode))).toBe(true);
      expect(lines.every(({ units }) => units >= 6)).toBe(true);
      expect(new Set(lines.map(({ listingId }) => listingId)).size).toBe(lines.length);
    }
    expect(sent.some(({ path }) => path.startsWith('/v1/products/prd_1'))).toBe(true);
  });
});

interface Order {
  readonly deliveryPincode: string;
  readonly lines: readonly { listingId: string; units: number }[];
}
