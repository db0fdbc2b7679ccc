import { randomUUID } from 'node:crypto';
import { compare, exchange } from './api-compare.ts';
import { someListings } from './api-seed.ts';
import type { Servers } from './api-servers.ts';
import { startServers } from './api-servers.ts';

/** `api/read`: reads of one order of 20 lines a second, against a bare handler that does the same GetItem. */
export async function benchRead(servers: Servers): Promise<number> {
  const authorization = `Bearer ${servers.token}`;
  const lines = someListings(servers.market).map((listingId) => ({ listingId, units: 1 }));
  const placed = await exchange(`${servers.ours}/v1/orders`, 201, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      authorization,
    },
    body: JSON.stringify({ deliveryPincode: '560001', lines }),
  });
  const [order] = (JSON.parse(placed) as { orders: { orderId: string }[] }).orders;
  const read = (url: string, headers: Record<string, string>) => async () => {
    await exchange(`${url}/v1/orders/${order?.orderId}`, 200, {
      headers: { 'accept-encoding': 'identity', ...headers },
    });
  };
  return compare('api/read', read(servers.ours, { authorization }), read(servers.bare, {}));
}

if (import.meta.main) {
  const servers = await startServers();
  try {
    await benchRead(servers);
  } finally {
    await servers.stop();
  }
}
