import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import type { TestActor } from '@kirana/testing';
import { placedOrders } from '../src/checkout/order-group.ts';
import { Clock } from '../src/clock/clock.ts';
import { aMarketOf } from './a-market.ts';
import { openOrderTables } from './order-tables.ts';
import { startRest } from './rest.ts';

const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const market = aMarketOf(dynamo, new Clock());
const issuer = await startIssuer();
const service = await startRest(dynamo, issuer);
afterAll(async () => {
  await service.stop();
  await issuer.stop();
  await dynamo.drop();
});

/** Who asks: nobody, the two sides of the things asked for, strangers of either kind, and those without goods. */
const ACTORS = [
  'nobody',
  'shop',
  'seller',
  'otherShop',
  'otherSeller',
  'analyst',
  'admin',
] as const;
type Who = (typeof ACTORS)[number];

/** `in`: let through (whatever is then wrong with the request); `401`, `403`, `404`: kept out so. */
type Cell = 'in' | 401 | 403 | 404;
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell];

/**
 * The table of the service: a row an operation, a column an actor in the order of `ACTORS`. A list has no owner: strangers
 * get their own, empty one. Things of others are 404, so that nobody learns that they exist.
 */
const TABLE: Record<string, Row> = {
  'POST /v1/lots': [401, 403, 'in', 403, 404, 403, 403],
  'GET /v1/lots': [401, 403, 'in', 403, 'in', 403, 403],
  'GET /v1/lots/expiring': [401, 403, 'in', 403, 'in', 403, 403],
  'GET /v1/lots/{lotId}': [401, 403, 'in', 403, 404, 403, 403],
  'PATCH /v1/lots/{lotId}': [401, 403, 'in', 403, 404, 403, 403],
  'GET /v1/lots/{lotId}/movements': [401, 403, 'in', 403, 404, 403, 403],
  'POST /v1/orders': [401, 'in', 403, 'in', 403, 403, 403],
  'POST /v1/orders/quote': [401, 'in', 403, 'in', 403, 403, 403],
  'POST /v1/orders/{orderId}/reorder': [401, 'in', 403, 404, 403, 403, 403],
  'GET /v1/suggestions': [401, 'in', 403, 'in', 403, 403, 403],
  'GET /v1/orders': [401, 'in', 'in', 'in', 'in', 403, 403],
  'GET /v1/orders/stream': [401, 403, 'in', 403, 'in', 403, 403],
  'GET /v1/orders/{orderId}': [401, 'in', 'in', 404, 404, 403, 'in'],
  'POST /v1/orders/{orderId}/steps': [401, 'in', 'in', 404, 404, 403, 403],
  'GET /v1/orders/{orderId}/invoice': [401, 'in', 'in', 404, 404, 403, 'in'],
  'GET /v1/orders/{orderId}/invoice.pdf': [401, 'in', 'in', 404, 404, 403, 'in'],
  'GET /v1/orders/{orderId}/returns': [401, 'in', 'in', 404, 404, 403, 403],
  'POST /v1/orders/{orderId}/returns': [401, 'in', 403, 404, 403, 403, 403],
  'POST /v1/orders/{orderId}/returns/{returnId}/decision': [401, 403, 'in', 403, 404, 403, 403],
  // Terms are no secret: the shops order by them.
  'GET /v1/listings/{listingId}/terms': [401, 'in', 'in', 'in', 'in', 403, 403],
  'PUT /v1/listings/{listingId}/terms': [401, 403, 'in', 403, 404, 403, 403],
  'GET /v1/khata': [401, 'in', 'in', 'in', 'in', 403, 403],
  'GET /v1/khata/{partyId}': [401, 'in', 'in', 404, 404, 403, 403],
  'GET /v1/khata/{partyId}/entries': [401, 'in', 'in', 404, 404, 403, 403],
  'POST /v1/khata/{partyId}/entries': [401, 403, 'in', 403, 404, 403, 403],
  // Last, since it opens a khata for the other seller too.
  'PUT /v1/khata/{partyId}': [401, 403, 'in', 403, 'in', 403, 403],
};

/** One of everything, owned by `shop` and `seller`. */
async function aWorld() {
  const shopId = newId('shp');
  const stock = await market.stocked([[100, '2099-12-31']]);
  await market.khata.grant({ sellerId: stock.sellerId, shopId }, undefined, {
    limitPaise: 1_000,
    termsDays: 7,
  });
  const { listingId, sellerId } = stock;
  await market.terms.put(undefined, {
    listingId,
    sellerId,
    tiers: [],
    scheme: null,
    markdown: null,
  });
  const [order] = placedOrders(await market.order([[stock.listingId, 1]], { shopId }));
  const orderId = order?.orderId ?? '';
  for (const step of ['accept', 'pack', 'ship', 'deliver'] as const) {
    await market.lifecycle.take(
      async () => {
        const found = await market.orders.get(orderId);
        if (!found) throw new Error('gone');
        return found;
      },
      { step, party: 'seller', by: 'acc_1', reason: null, shortages: [] },
    );
  }
  const actors: Record<Exclude<Who, 'nobody'>, TestActor> = {
    shop: { role: 'retailer', shopId },
    seller: { role: 'seller', sellerId: stock.sellerId },
    otherShop: { role: 'retailer', shopId: newId('shp') },
    otherSeller: { role: 'seller', sellerId: newId('sel') },
    analyst: { role: 'analyst' },
    admin: { role: 'admin' },
  };
  return { ...stock, lotId: stock.lotIds[0] ?? '', shopId, orderId, actors };
}
const world = await aWorld();

/** The body each operation takes. */
const BODIES: Record<string, object> = {
  'POST /v1/lots': { listingId: world.listingId, quantity: 1, expiresOn: '2098-01-01' },
  'PATCH /v1/lots/{lotId}': { onHand: 99 },
  'POST /v1/orders': {
    deliveryPincode: '560001',
    lines: [{ listingId: world.listingId, units: 1 }],
  },
  'POST /v1/orders/quote': {
    deliveryPincode: '560001',
    lines: [{ listingId: world.listingId, units: 1 }],
  },
  'POST /v1/orders/{orderId}/steps': { step: 'deliver' },
  'POST /v1/orders/{orderId}/returns': {
    lines: [{ listingId: world.listingId, units: 1, reason: 'damaged' }],
  },
  'POST /v1/orders/{orderId}/returns/{returnId}/decision': { accept: true },
  'PUT /v1/listings/{listingId}/terms': { scheme: { buy: 10, free: 1 } },
  'PUT /v1/khata/{partyId}': { limitPaise: 1, termsDays: 1 },
  'POST /v1/khata/{partyId}/entries': { paise: 1, reference: 'r' },
};

async function ask(operation: string, who: Who): Promise<Cell> {
  const [method = '', template = ''] = operation.split(' ');
  const { orderId, lotId, sellerId, shopId } = world;
  const partyId = who === 'shop' || who === 'otherShop' ? sellerId : shopId;
  const path = template
    .replace('{orderId}', orderId)
    .replace('{lotId}', lotId)
    .replace('{listingId}', world.listingId)
    .replace('{partyId}', partyId)
    .replace('{returnId}', 'r1');
  const body = BODIES[operation];
  const token = who === 'nobody' ? undefined : await issuer.token(world.actors[who]);
  const { status } = await fetch(`${service.url}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      'idempotency-key': uniqueName(),
      'if-match': '"1"',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (status >= 500) throw new Error(`${operation} answered ${status} to ${who}`);
  return status === 401 || status === 403 || status === 404 ? status : 'in';
}

interface OpenApi {
  readonly paths: Record<string, Record<string, unknown>>;
}

describe('who may do what', () => {
  it('is laid down for every operation that the OpenAPI document names', async () => {
    const answer = await fetch(`${service.url}/docs-json`);
    const { paths } = (await answer.json()) as OpenApi;
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(operations.toSorted()).toEqual(Object.keys(TABLE).toSorted());
  });

  it.each(Object.entries(TABLE))('holds for %s', async (operation, expected) => {
    const found: Cell[] = [];
    for (const who of ACTORS) found.push(await ask(operation, who));
    expect(Object.fromEntries(ACTORS.map((who, at) => [who, found[at]]))).toEqual(
      Object.fromEntries(ACTORS.map((who, at) => [who, expected[at]])),
    );
  });

  it('is refused to tokens that are expired or made out to somebody else', async () => {
    const tokens = [
      await issuer.token(world.actors.shop, { expiresIn: -60 }),
      await issuer.token(world.actors.shop, { audience: 'another' }),
      'no.token.at-all',
    ];
    for (const token of tokens) {
      const { status } = await fetch(`${service.url}/v1/orders`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(status).toBe(401);
    }
  });
});
