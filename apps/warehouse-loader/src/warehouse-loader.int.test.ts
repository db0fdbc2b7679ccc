import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOPICS } from '@kirana/contracts';
import type { ChangeEvent } from '@kirana/contracts';
import { createKafka, provisionTopics, Publisher } from '@kirana/kafka';
import { createLogger } from '@kirana/service';
import type { RunningWorker } from '@kirana/service';
import {
  aListing,
  aLot,
  anOrder,
  aSeller,
  changeEventOf,
  eventually,
  stackEndpoints,
  uniqueName,
} from '@kirana/testing';
import { contentHash, createWarehouse } from '@kirana/warehouse';
import { warehouseLoaderConfig } from './config.ts';
import { startWarehouseLoader } from './warehouse-loader.ts';

const { kafkaBrokers, warehouseUrl } = stackEndpoints();
const prefix = `${uniqueName()}-`;
const kafka = createKafka({ brokers: kafkaBrokers, clientId: 'test', topicPrefix: prefix });
const publisher = new Publisher(kafka);
const live = createWarehouse({ url: warehouseUrl, schema: uniqueName('w') });
const rebuilt = createWarehouse({ url: warehouseUrl, schema: uniqueName('w') });
let loader: RunningWorker | undefined;

const start = (schema: string): Promise<RunningWorker> =>
  startWarehouseLoader(
    {
      ...warehouseLoaderConfig({
        KAFKA_BROKERS: kafkaBrokers.join(','),
        WAREHOUSE_URL: warehouseUrl,
        WAREHOUSE_SCHEMA: schema,
        TOPIC_PREFIX: prefix,
        WAREHOUSE_CHECK_SECONDS: '1',
        PORT: '0',
      }),
    },
    createLogger('warehouse-loader', 'silent'),
  );

beforeAll(async () => {
  // A broker that is busy tells of its new topics late, and provisioning may be done again.
  await eventually(() => provisionTopics(kafka).then(() => true));
  loader = await start(live.schema);
}, 240_000);
afterAll(async () => {
  await loader?.stop();
  await publisher.close();
  for (const warehouse of [live, rebuilt]) {
    await warehouse.query(`DROP SCHEMA IF EXISTS ${warehouse.schema} CASCADE`);
    await warehouse.close();
  }
});

const send = (topic: string, ...events: ChangeEvent[]) =>
  publisher.publish(
    topic,
    events.map((event) => ({ key: event.subject, value: JSON.stringify(event) })),
  );
const count = async (table: string, warehouse = live): Promise<number> =>
  Number((await warehouse.query(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.['n']);

describe('the loader', () => {
  it('counts listings, stock, orders and sellers, with their changes', async () => {
    const seller = aSeller();
    const listing = aListing({ sellerId: seller.sellerId });
    const cheaper = { ...listing, version: 2, pricePaise: 9_000 };
    const lot = aLot({ listingId: listing.listingId, sellerId: seller.sellerId });
    const order = anOrder({ sellerId: seller.sellerId });
    const accepted = { ...order, version: 2, state: 'accepted' as const };
    await send(TOPICS.order, changeEventOf('order', 'create', null, order));
    await send(TOPICS.order, changeEventOf('order', 'update', order, accepted));
    await send(TOPICS.lot, changeEventOf('lot', 'create', null, lot));
    await send(TOPICS.seller, changeEventOf('seller', 'create', null, seller));
    await send(TOPICS.listing, changeEventOf('listing', 'create', null, listing));
    await send(TOPICS.listing, changeEventOf('listing', 'update', listing, cheaper));
    await eventually(async () => (await count('fct_price_change')) === 2);
    await eventually(async () => (await count('fct_order_status')) === 2);
    await eventually(async () => (await count('fct_stock_movement')) === 1);
    await eventually(async () => {
      const [row] = await live.query('SELECT status FROM dim_seller');
      return row?.['status'] === 'active';
    });
    expect(await live.query('SELECT state FROM fct_order_line')).toEqual([{ state: 'accepted' }]);
    expect(await live.query(`SELECT status FROM dim_listing WHERE status = 'inferred'`)).toEqual([
      // The listing of the order's line was never published.
      { status: 'inferred' },
    ]);
  });

  it('keeps a deleted listing as history, and notes what it cannot read without stopping there', async () => {
    const listing = aListing();
    await send(TOPICS.listing, changeEventOf('listing', 'create', null, listing));
    await publisher.publish(TOPICS.listing, [{ key: listing.listingId, value: '{' }]);
    await send(TOPICS.listing, changeEventOf('listing', 'delete', listing, null));
    await publisher.publish(TOPICS.listing, [{ key: listing.listingId, value: null }]);
    const history = () =>
      live.query(
        'SELECT is_deleted, valid_to IS NULL AS open FROM dim_listing WHERE listing_id = $1 ORDER BY _source_version',
        [listing.listingId],
      );
    await eventually(async () => (await history()).length === 2);
    expect(await history()).toEqual([
      { is_deleted: false, open: false },
      { is_deleted: true, open: true },
    ]);
    expect(await live.query('SELECT record_key, payload FROM load_rejects')).toEqual([
      { record_key: listing.listingId, payload: '{' },
    ]);
  });

  it('runs the data tests by itself after loads, and shows what they found', async () => {
    const failing = async (what: string) => {
      const text = await (await fetch(`${loader?.url}/metrics`)).text();
      const [, value] =
        new RegExp(`^warehouse_loader_data_test_failing{test="${what}[^}]*} (\\d)$`, 'm').exec(
          text,
        ) ?? [];
      return value;
    };
    const shown = (what: string, value: string) =>
      eventually(async () => (await failing(what)) === value);
    await shown('fct_lot: sold, written off and expired', '0');
    await shown('freshness: orders.lots.v1', '0');
    await live.query('UPDATE fct_lot SET expired_units = 9');
    await send(TOPICS.seller, changeEventOf('seller', 'create', null, aSeller()));
    await shown('fct_lot: sold, written off and expired', '1');
    await live.query('UPDATE fct_lot SET expired_units = 0');
    await send(TOPICS.seller, changeEventOf('seller', 'create', null, aSeller()));
    await shown('fct_lot: sold, written off and expired', '0');
  });

  it('goes on where the warehouse says when it starts again, and a rebuild from the topics equals it', async () => {
    await loader?.stop();
    await send(TOPICS.seller, changeEventOf('seller', 'create', null, aSeller()));
    loader = await start(live.schema);
    await eventually(async () => (await count('dim_seller')) >= 4);
    await loader?.stop();
    loader = await start(rebuilt.schema);
    await eventually(async () => (await contentHash(rebuilt)) === (await contentHash(live)));
  });
});
