import { randomUUID } from 'node:crypto';
import { compare, exchange } from './api-compare.ts';
import { someListings } from './api-seed.ts';
import type { Servers } from './api-servers.ts';
import { startServers } from './api-servers.ts';

/** `api/order`: orders of 20 lines a second, against a bare handler that does the same DynamoDB calls. */
export async function benchOrder(servers: Servers): Promise<number> {
  const order = (url: string, headers: Record<string, string>) => async () => {
    const lines = someListings(servers.market).map((listingId) => ({ listingId, units: 1 }));
    await exchange(`${url}/v1/orders`, 201, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ deliveryPincode: '560001', lines }),
    });
  };
  const ours = (): Promise<void> =>
    order(servers.ours, {
      authorization: `Bearer ${servers.token}`,
      'idempotency-key': randomUUID(),
    })();
  return compare('api/order', ours, order(servers.bare, {}));
}

if (import.meta.main) {
  const servers = await startServers();
  try {
    await benchOrder(servers);
  } finally {
    await servers.stop();
  }
}
