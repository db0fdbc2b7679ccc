/** `api/order`: orders of 20 lines a second, against a bare handler that does the same DynamoDB calls. */
import { randomUUID } from 'node:crypto';
import { compare, exchange } from './api-compare.ts';
import { someListings } from './api-seed.ts';
import { startServers } from './api-servers.ts';
import type { BenchRatio } from './bench-result.ts';

export const name = 'api/order';

export async function run(): Promise<BenchRatio> {
  const servers = await startServers();
  const order = (url: string, headers: Record<string, string>) => async () => {
    const lines = someListings(servers.market).map((listingId) => ({ listingId, units: 1 }));
    await exchange(`${url}/v1/orders`, 201, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ deliveryPincode: '560001', lines }),
    });
  };
  const authorization = `Bearer ${servers.token}`;
  const ours = () => order(servers.ours, { authorization, 'idempotency-key': randomUUID() })();
  try {
    return await compare(ours, order(servers.bare, {}));
  } finally {
    await servers.stop();
  }
}
