/** `api/read`: reads of one order of 20 lines a second, against a bare handler that does the same GetItem. */
import { randomUUID } from 'node:crypto';
import { compare, exchange } from './api-compare.ts';
import { someListings } from './api-seed.ts';
import type { Servers } from './api-servers.ts';
import { startServers } from './api-servers.ts';
import type { BenchRatio } from './bench-result.ts';

export const name = 'api/read';

export async function run(): Promise<BenchRatio> {
  const servers = await startServers();
  const authorization = `Bearer ${servers.token}`;
  try {
    const orderId = await placedOrder(servers, authorization);
    const read = (url: string, headers: Record<string, string>) => async () => {
      await exchange(`${url}/v1/orders/${orderId}`, 200, {
        headers: { 'accept-encoding': 'identity', ...headers },
      });
    };
    return await compare(read(servers.ours, { authorization }), read(servers.bare, {}));
  } finally {
    await servers.stop();
  }
}

async function placedOrder({ ours, market }: Servers, authorization: string): Promise<string> {
  const lines = someListings(market).map((listingId) => ({ listingId, units: 1 }));
  const placed = await exchange(`${ours}/v1/orders`, 201, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      authorization,
    },
    body: JSON.stringify({ deliveryPincode: '560001', lines }),
  });
  const [order] = (JSON.parse(placed) as { orders: { orderId: string }[] }).orders;
  if (!order) throw new Error('Nothing was ordered');
  return order.orderId;
}
