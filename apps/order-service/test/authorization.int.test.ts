import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { cellOf, operationsOf, stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import type { Cell, TestActor } from '@kirana/testing';
import { placedOrders } from '../src/checkout/order-group.ts';
import { Clock } from '../src/clock/clock.ts';
import type { StoredOrder } from '../src/orders/stored-order.ts';
import { ReturnRepository } from '../src/returns/return-repository.ts';
import { Returns } from '../src/returns/returns.ts';
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

/** Who asks: nobody, the two sides of the things asked for, the seller's staff, strangers, and those without goods. */
const ACTORS = [
  'nobody',
  'shop',
  'seller',
  'packer',
  'accountant',
  'otherShop',
  'otherSeller',
  'analyst',
  'admin',
] as const;
type Who = (typeof ACTORS)[number] | 'otherPacker' | 'otherAccountant';
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

/**
 * The table of the service: a row an operation, a column an actor in the order of `ACTORS`. A list has no owner: strangers
 * get their own, empty one. Things of others are 404, so that nobody learns that they exist. Staff of another seller are
 * kept out where that seller is, and where staff of their kind are.
 */
const TABLE: Record<string, Row> = {
  //                    nobody shop seller packer accountant otherShop otherSeller analyst admin
  'POST /v1/lots': [401, 403, 'in', 'in', 403, 403, 404, 403, 403],
  'GET /v1/lots': [401, 403, 'in', 'in', 'in', 403, 'in', 403, 403],
  'GET /v1/lots/expiring': [401, 403, 'in', 'in', 'in', 403, 'in', 403, 403],
  'GET /v1/lots/{lotId}': [401, 403, 'in', 'in', 'in', 403, 404, 403, 403],
  'PATCH /v1/lots/{lotId}': [401, 403, 'in', 'in', 403, 403, 404, 403, 403],
  'GET /v1/lots/{lotId}/movements': [401, 403, 'in', 'in', 'in', 403, 404, 403, 403],
  'POST /v1/lots/{lotId}/write-offs': [401, 403, 'in', 'in', 403, 403, 404, 403, 403],
  'POST /v1/lots/markdowns': [401, 403, 'in', 403, 403, 403, 'in', 403, 403],
  'POST /v1/lots/markdowns/effect': [401, 403, 'in', 403, 403, 403, 'in', 403, 403],
  'POST /v1/orders': [401, 'in', 403, 403, 403, 'in', 403, 403, 403],
  'POST /v1/orders/quote': [401, 'in', 403, 403, 403, 'in', 403, 403, 403],
  'POST /v1/orders/{orderId}/reorder': [401, 'in', 403, 403, 403, 404, 403, 403, 403],
  'GET /v1/suggestions': [401, 'in', 403, 403, 403, 'in', 403, 403, 403],
  'GET /v1/orders': [401, 'in', 'in', 'in', 'in', 'in', 'in', 403, 403],
  'GET /v1/orders/stream': [401, 403, 'in', 'in', 'in', 403, 'in', 403, 403],
  'GET /v1/orders/{orderId}': [401, 'in', 'in', 'in', 'in', 404, 404, 403, 'in'],
  'GET /v1/orders/{orderId}/pick-list': [401, 403, 'in', 'in', 'in', 403, 404, 403, 403],
  'POST /v1/orders/{orderId}/steps': [401, 'in', 'in', 'in', 403, 404, 404, 403, 403],
  'GET /v1/orders/{orderId}/invoice': [401, 'in', 'in', 'in', 'in', 404, 404, 403, 'in'],
  'GET /v1/orders/{orderId}/invoice.pdf': [401, 'in', 'in', 'in', 'in', 404, 404, 403, 'in'],
  'GET /v1/invoices': [401, 403, 'in', 403, 'in', 403, 'in', 403, 403],
  'GET /v1/orders/{orderId}/returns': [401, 'in', 'in', 'in', 'in', 404, 404, 403, 403],
  'POST /v1/orders/{orderId}/returns': [401, 'in', 403, 403, 403, 404, 403, 403, 403],
  'POST /v1/orders/{orderId}/returns/{returnId}/decision': [
    401,
    403,
    'in',
    403,
    'in',
    403,
    404,
    403,
    403,
  ],
  'GET /v1/orders/{orderId}/returns/{returnId}/credit-note': [
    401,
    'in',
    'in',
    403,
    'in',
    404,
    404,
    403,
    'in',
  ],
  // Terms are no secret: the shops order by them.
  'GET /v1/listings/{listingId}/terms': [401, 'in', 'in', 'in', 'in', 'in', 'in', 403, 403],
  'PUT /v1/listings/{listingId}/terms': [401, 403, 'in', 403, 403, 403, 404, 403, 403],
  // What a shop owes is nothing to packers.
  'GET /v1/khata': [401, 'in', 'in', 403, 'in', 'in', 'in', 403, 403],
  'GET /v1/khata/{partyId}': [401, 'in', 'in', 403, 'in', 404, 404, 403, 403],
  'GET /v1/khata/{partyId}/entries': [401, 'in', 'in', 403, 'in', 404, 404, 403, 403],
  'POST /v1/khata/{partyId}/entries': [401, 403, 'in', 403, 'in', 403, 404, 403, 403],
  // Last, since it opens a khata for the other seller too.
  'PUT /v1/khata/{partyId}': [401, 403, 'in', 403, 403, 403, 'in', 403, 403],
};

/** One unit of a delivered order came back, and a credit note went out. */
async function anAcceptedReturn(read: () => Promise<StoredOrder>, listingId: string) {
  const returns = new Returns(new ReturnRepository(dynamo), new Clock());
  const lines = [{ listingId, units: 1, reason: 'damaged' as const }];
  const request = { accountId: 'acc_1', idempotencyKey: 'returned', asked: lines };
  const { returnId } = await returns.ask(read, lines, request);
  await returns.decide(read, returnId, { accept: true, restock: [], reason: null, by: 'acc_1' });
  return returnId;
}

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
  const [order] = placedOrders(await market.order([[listingId, 2]], { shopId }));
  const orderId = order?.orderId ?? '';
  const read = async () => {
    const found = await market.orders.get(orderId);
    if (!found) throw new Error('gone');
    return found;
  };
  for (const step of ['accept', 'pack', 'ship', 'deliver'] as const) {
    const taken = { step, party: 'seller', by: 'acc_1', reason: null, shortages: [] } as const;
    await market.lifecycle.take(read, taken);
  }
  const returnId = await anAcceptedReturn(read, listingId);
  const stranger = newId('sel');
  const actors: Record<Exclude<Who, 'nobody'>, TestActor> = {
    shop: { role: 'retailer', shopId },
    seller: { role: 'seller', sellerId },
    packer: { role: 'seller', sellerId, staffRole: 'packer' },
    accountant: { role: 'seller', sellerId, staffRole: 'accountant' },
    otherShop: { role: 'retailer', shopId: newId('shp') },
    otherSeller: { role: 'seller', sellerId: stranger },
    otherPacker: { role: 'seller', sellerId: stranger, staffRole: 'packer' },
    otherAccountant: { role: 'seller', sellerId: stranger, staffRole: 'accountant' },
    analyst: { role: 'analyst' },
    admin: { role: 'admin' },
  };
  return { ...stock, lotId: stock.lotIds[0] ?? '', shopId, orderId, returnId, actors };
}
const world = await aWorld();

/** The body each operation takes. */
const BODIES: Record<string, object> = {
  'POST /v1/lots': { listingId: world.listingId, quantity: 1, expiresOn: '2098-01-01' },
  'PATCH /v1/lots/{lotId}': { onHand: 99 },
  'POST /v1/lots/{lotId}/write-offs': { units: 1, reason: 'damaged' },
  'POST /v1/lots/markdowns': { listingIds: [world.listingId] },
  'POST /v1/lots/markdowns/effect': {
    listingIds: [world.listingId],
    markdown: { withinDays: 7, percent: 5 },
  },
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
  const { listingId, orderId, lotId, sellerId, shopId, returnId } = world;
  const partyId = who === 'shop' || who === 'otherShop' ? sellerId : shopId;
  return cellOf({
    url: service.url,
    operation,
    token: who === 'nobody' ? undefined : await issuer.token(world.actors[who]),
    parameters: { listingId, orderId, lotId, partyId, returnId },
    body: BODIES[operation],
  });
}

/** Staff of another seller: kept out as their kind is, else as that seller is. */
const ofStranger = (kind: Cell | undefined, seller: Cell | undefined): Cell | undefined =>
  kind === 403 ? 403 : seller;

describe('who may do what', () => {
  it('is laid down for every operation that the OpenAPI document names', async () => {
    expect(await operationsOf(service.url)).toEqual(Object.keys(TABLE).toSorted());
  });

  it.each(Object.entries(TABLE))('holds for %s', async (operation, row) => {
    const expected = Object.fromEntries(ACTORS.map((who, at) => [who, row[at]]));
    const strangers = {
      otherPacker: ofStranger(expected['packer'], expected['otherSeller']),
      otherAccountant: ofStranger(expected['accountant'], expected['otherSeller']),
    };
    const found: Record<string, Cell> = {};
    for (const who of [...ACTORS, 'otherPacker', 'otherAccountant'] as const) {
      found[who] = await ask(operation, who);
    }
    expect(found).toEqual({ ...expected, ...strangers });
  });

  it('leaves calling off an order to the owner', async () => {
    const cancel = async (who: 'packer' | 'seller') => {
      const response = await fetch(`${service.url}/v1/orders/${world.orderId}/steps`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await issuer.token(world.actors[who])}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ step: 'cancel' }),
      });
      return response.status;
    };
    // Delivered long ago: the owner is told that it is too late.
    expect([await cancel('packer'), await cancel('seller')]).toEqual([403, 409]);
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
