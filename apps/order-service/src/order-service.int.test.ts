import { afterAll, describe, expect, it } from '@jest/globals';
import { TOPICS } from '@kirana/contracts';
import type { ChangeEvent } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { createKafka, provisionTopics, Publisher } from '@kirana/kafka';
import { createLogger } from '@kirana/service';
import {
  aListing,
  aSeller,
  changeEventOf,
  eventually,
  stackEndpoints,
  startIssuer,
  uniqueName,
} from '@kirana/testing';
import type { TestActor } from '@kirana/testing';
import { openOrderTables } from '../test/order-tables.ts';
import { orderServiceConfig } from './config.ts';
import { startOrderService } from './order-service.ts';

const stack = stackEndpoints();
const name = uniqueName();
const dynamo = await openOrderTables(stack, name);
const kafka = createKafka({
  brokers: stack.kafkaBrokers,
  clientId: 'order-test',
  topicPrefix: `${name}-`,
});
await provisionTopics(kafka);
const publisher = new Publisher(kafka);
const issuer = await startIssuer();
const config = orderServiceConfig({
  PORT: '0',
  JWKS_URL: issuer.jwksUrl,
  TOKEN_ISSUER: issuer.issuer,
  DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
  KAFKA_BROKERS: stack.kafkaBrokers.join(','),
  TABLE_PREFIX: `${name}-`,
  TOPIC_PREFIX: `${name}-`,
  LOG_LEVEL: 'fatal',
});
// The AWS client takes its credentials from the environment, here as on AWS.
process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;
const service = await startOrderService(config, createLogger('order-service', 'fatal'));
afterAll(async () => {
  await service.stop();
  await publisher.close();
  await issuer.stop();
  await dynamo.drop();
});

const publish = (topic: string, event: ChangeEvent) =>
  publisher.publish(topic, [{ key: event.subject, value: JSON.stringify(event) }]);

async function call(method: string, path: string, actor: TestActor | null, options: object = {}) {
  const { body, headers = {} } = options as { body?: unknown; headers?: Record<string, string> };
  const answer = await fetch(`${service.url}${path}`, {
    method,
    headers: {
      ...(actor ? { authorization: `Bearer ${await issuer.token(actor)}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    body: (text === '' ? {} : JSON.parse(text)) as Record<string, never>,
  };
}

/** A seller and a listing, made known as the bridge does. */
async function aMarket() {
  const sellerId = newId('sel');
  const listing = aListing({ sellerId, pricePaise: 1_000, mrpPaise: 1_200, unitsStep: 2 });
  await publish(TOPICS.seller, changeEventOf('seller', 'create', null, aSeller({ sellerId })));
  await publish(TOPICS.listing, changeEventOf('listing', 'create', null, listing));
  const seller: TestActor = { accountId: newId('acc'), role: 'seller', sellerId };
  const shop: TestActor = { accountId: newId('acc'), role: 'retailer', shopId: newId('shp') };
  const lot = { listingId: listing.listingId, quantity: 20, expiresOn: '2099-06-30' };
  const receive = (changes: object = {}, key: string = uniqueName()) =>
    call('POST', '/v1/lots', seller, {
      body: { ...lot, ...changes },
      headers: { 'idempotency-key': key },
    });
  const order = (lines: object[], key: string = uniqueName(), pincode = '560001') =>
    call('POST', '/v1/orders', shop, {
      body: { deliveryPincode: pincode, lines },
      headers: { 'idempotency-key': key },
    });
  return { listing, seller, shop, receive, order };
}

describe('order-service', () => {
  it('is ready once it consumes listings and sellers', async () => {
    await eventually(async () => (await call('GET', '/health/ready', null)).status === 200, {
      describe: 'Readiness',
    });
  });

  it('takes stock of a listing as soon as the listing is known, and sells it', async () => {
    const { listing, receive, order, shop, seller } = await aMarket();
    const lot = await eventually(async () => {
      const answer = await receive();
      return answer.status === 201 ? answer : null;
    });
    expect(lot.body).toMatchObject({ available: 20, received: 20, version: 1 });

    const key = uniqueName();
    const line = { listingId: listing.listingId, units: 4, expectedPricePaise: 1_000 };
    const first = await order([line], key);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      refused: [],
      orders: [{ totalPaise: 4_000, state: 'placed', sellerId: listing.sellerId }],
    });
    expect(await order([line], key)).toEqual(first);
    expect((await order([{ ...line, units: 6 }], key)).status).toBe(422);

    const { orderId } =
      (first.body as unknown as { orders: { orderId: string }[] }).orders[0] ?? {};
    expect((await call('GET', `/v1/orders/${orderId}`, shop)).status).toBe(200);
    expect((await call('GET', `/v1/orders/${orderId}`, seller)).status).toBe(200);
    const stranger: TestActor = { role: 'retailer', shopId: newId('shp') };
    expect((await call('GET', `/v1/orders/${orderId}`, stranger)).status).toBe(404);
    const list = await call('GET', '/v1/orders?limit=5', shop);
    expect(list.body).toMatchObject({ items: [{ orderId }], nextCursor: null });
    const lots = await call('GET', `/v1/lots?listingId=${listing.listingId}`, seller);
    const { title } = listing;
    expect(lots.body).toMatchObject({
      items: [{ available: 16, reserved: 4, onHand: 20, title, pricePaise: 1_000, markdown: null }],
    });
    const picks = await call('GET', `/v1/orders/${orderId}/pick-list`, seller);
    expect(picks.body).toMatchObject({
      items: [{ title, units: 4, onHand: 20, batch: null, expiresOn: '2099-06-30' }],
    });
  });

  it('refuses what cannot be ordered with the facts of the day', async () => {
    const { listing, receive, order } = await aMarket();
    await eventually(async () => (await receive()).status === 201);
    const { listingId } = listing;
    const refused = async (line: object, pincode?: string) => {
      const { status, body } = await order([{ listingId, units: 2, ...line }], undefined, pincode);
      const { type, refusals } = body as unknown as { type: string; refusals: object[] };
      return { status, type: type.split('/').at(-1), ...refusals[0] };
    };
    expect(await refused({ expectedPricePaise: 900 })).toMatchObject({
      status: 409,
      type: 'price-changed',
      pricePaise: 1_000,
    });
    expect(await refused({ units: 22 })).toMatchObject({
      status: 409,
      type: 'short-stock',
      available: 20,
    });
    expect(await refused({ units: 3 })).toMatchObject({
      status: 422,
      type: 'invalid-quantity',
      nearest: [2, 4],
    });
    expect(await refused({}, '110001')).toMatchObject({ status: 422, type: 'area-not-served' });
  });

  it('counts a lot only on the version that was read', async () => {
    const { seller, receive } = await aMarket();
    const lot = await eventually(async () => {
      const answer = await receive();
      return answer.status === 201 ? answer : null;
    });
    const { lotId } = lot.body as unknown as { lotId: string };
    const count = (headers: object) =>
      call('PATCH', `/v1/lots/${lotId}`, seller, { body: { onHand: 12 }, headers });
    expect((await count({})).status).toBe(428);
    const counted = await count({ 'if-match': lot.etag });
    expect(counted).toMatchObject({ status: 200, etag: '"2"', body: { available: 12 } });
    expect((await count({ 'if-match': lot.etag })).status).toBe(412);
    const { body } = await call('GET', `/v1/lots/${lotId}/movements`, seller);
    expect(body).toMatchObject({
      items: [
        { kind: 'counted', units: -8 },
        { kind: 'received', units: 20 },
      ],
    });
  });

  it('answers a retried arrival with the same lot and refuses the same goods twice', async () => {
    const { receive } = await aMarket();
    const key = uniqueName();
    const lot = await eventually(async () => {
      const answer = await receive({}, key);
      return answer.status === 201 ? answer : null;
    });
    expect((await receive({}, key)).body).toEqual(lot.body);
    expect((await receive({ quantity: 1 }, key)).status).toBe(422);
    expect((await receive()).status).toBe(409);
  });

  it('names every wrong field of a cart', async () => {
    const { order } = await aMarket();
    const { status, body } = await order([{ listingId: 'x', units: 0 }], undefined, '56');
    expect(status).toBe(400);
    const paths = (body as unknown as { errors: { path: string }[] }).errors.map((e) => e.path);
    expect(paths.toSorted()).toEqual(['deliveryPincode', 'lines[0].listingId', 'lines[0].units']);
  });
});
