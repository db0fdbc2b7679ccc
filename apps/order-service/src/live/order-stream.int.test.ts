import { afterAll, describe, expect, it } from '@jest/globals';
import { TOPICS } from '@kirana/contracts';
import type { Order } from '@kirana/contracts';
import { newId } from '@kirana/domain';
import { createKafka, provisionTopics, Publisher } from '@kirana/kafka';
import { createLogger } from '@kirana/service';
import {
  anOrder,
  changeEventOf,
  eventually,
  stackEndpoints,
  startIssuer,
  uniqueName,
} from '@kirana/testing';
import { openOrderTables } from '../../test/order-tables.ts';
import { readEvents } from '../../test/sse-reader.ts';
import type { SseReader } from '../../test/sse-reader.ts';
import { orderServiceConfig } from '../config.ts';
import { startOrderService } from '../order-service.ts';
import { MOST_OF_ACCOUNT } from './live-streams.ts';

const stack = stackEndpoints();
const name = uniqueName();
process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;
const dynamo = await openOrderTables(stack, name);
const topicPrefix = `${name}-`;
const kafka = createKafka({ brokers: stack.kafkaBrokers, clientId: 'live-test', topicPrefix });
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
  TOPIC_PREFIX: topicPrefix,
  LOG_LEVEL: 'fatal',
});
const instance = () => startOrderService(config, createLogger('order-service', 'silent'));
const [here, there] = [await instance(), await instance()];
afterAll(async () => {
  await there.stop();
  await publisher.close();
  await issuer.stop();
  await dynamo.drop();
});

const aSellerAccount = () => ({
  accountId: newId('acc'),
  role: 'seller' as const,
  sellerId: newId('sel'),
});
type SellerAccount = ReturnType<typeof aSellerAccount>;

async function open(
  at: typeof here,
  account: SellerAccount,
  lastId?: string,
  expiresIn = 600,
): Promise<SseReader> {
  return readEvents(`${at.url}/v1/orders/stream`, {
    authorization: `Bearer ${await issuer.token(account, { expiresIn })}`,
    ...(lastId ? { 'last-event-id': lastId } : {}),
  });
}

/** A stream that is open; a fresh instance answers 503 until it hears the topic. */
async function listening(at: typeof here, account: SellerAccount, lastId?: string) {
  const reader = await eventually(async () => {
    const opened = await open(at, account, lastId);
    return opened.status === 200 ? opened : null;
  });
  await eventually(() => reader.events.length > 0);
  return reader;
}

/** Takes an order through states, as the bridge tells of it. */
async function happens(order: Order, ...states: Order['state'][]): Promise<void> {
  const ladder = ['placed', 'accepted', 'packed', 'shipped'] as const;
  for (const state of states) {
    const version = ladder.indexOf(state as 'placed') + 1;
    const before =
      version === 1 ? null : { ...order, state: ladder[version - 2]!, version: version - 1 };
    const event = changeEventOf('order', before ? 'update' : 'create', before, {
      ...order,
      state,
      version,
    });
    await publisher.publish(TOPICS.order, [{ key: order.orderId, value: JSON.stringify(event) }]);
  }
}
const steps = (reader: SseReader, order: Order) =>
  reader.events
    .filter(({ event, data }) => event === 'order' && data['orderId'] === order.orderId)
    .map(({ data }) => data['state']);

describe('the live stream of orders', () => {
  it('tells a seller each step of its orders, and nobody else', async () => {
    const account = aSellerAccount();
    const reader = await listening(here, account);
    const stranger = await listening(here, aSellerAccount());
    const order = anOrder({ sellerId: account.sellerId });
    await happens(order, 'placed', 'accepted', 'packed');
    await eventually(() => steps(reader, order).length === 3);
    expect(steps(reader, order)).toEqual(['placed', 'accepted', 'packed']);
    expect(stranger.events.map(({ event }) => event)).toEqual(['ready']);
    expect(reader.headers.get('content-type')).toContain('text/event-stream');
    reader.leave();
    stranger.leave();
  });

  it('goes on at another instance after the last event, and a stop of the first loses nothing', async () => {
    const account = aSellerAccount();
    const orders = Array.from({ length: 30 }, () => anOrder({ sellerId: account.sellerId }));
    const first = await listening(here, account);
    for (const order of orders.slice(0, 10)) await happens(order, 'placed');
    await eventually(() => first.events.length > 5);
    const stopping = here.stop();
    for (const order of orders.slice(10, 20)) await happens(order, 'placed');
    await stopping;
    await eventually(() => first.ended);
    expect(first.events.at(-1)?.data).toEqual({ why: 'stopping' });
    const second = await listening(there, account, first.lastId);
    expect(second.events[0]?.data).toEqual({ resumed: true });
    for (const order of orders.slice(20)) await happens(order, 'placed');
    const seen = () =>
      [...first.events, ...second.events].flatMap(({ data }) => data['orderId'] ?? []);
    await eventually(() => new Set(seen()).size === orders.length);
    expect(seen()).toHaveLength(orders.length);
    second.leave();
  });

  it('ends with the token it was opened with', async () => {
    (await listening(there, aSellerAccount())).leave();
    const reader = await open(there, aSellerAccount(), undefined, 2);
    await eventually(() => reader.ended);
    expect(reader.events.at(-1)).toMatchObject({ event: 'closing', data: { why: 'expired' } });
  });

  it('is refused to an account that holds too many', async () => {
    const account = aSellerAccount();
    const readers = [await listening(there, account)];
    while (readers.length < MOST_OF_ACCOUNT) readers.push(await listening(there, account));
    const refused = await open(there, account);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    readers[0]?.leave();
    await eventually(async () => (await open(there, account)).status === 200);
    for (const reader of readers) reader.leave();
  });
});
