import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { createDynamo, dropTables, provisionTables, TABLES } from '@kirana/dynamodb';
import { createLogger } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import type { TestActor } from '@kirana/testing';
import { stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import { createWarehouse, migrate } from '@kirana/warehouse';
import { sellerServiceConfig } from '../config.ts';
import { startSellerService } from '../seller-service.ts';
import { INSIGHT_KINDS } from './insight-kinds.ts';

const stack = stackEndpoints();
process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;

const issuer = await startIssuer();
const schema = uniqueName('w');
const warehouse = createWarehouse({ url: stack.warehouseUrl, schema });
const common = {
  PORT: '0',
  DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
  TABLE_PREFIX: `${uniqueName()}-`,
  JWKS_URL: issuer.jwksUrl,
  TOKEN_ISSUER: issuer.issuer,
};
const start = (more: Record<string, string>) =>
  startSellerService(sellerServiceConfig({ ...common, ...more }), createLogger('s', 'silent'));

const seller: TestActor & { sellerId: string } = { role: 'seller', sellerId: newId('sel') };
const dynamo = createDynamo(sellerServiceConfig(common));
let service: RunningService;
let withoutWarehouse: RunningService;
let nobodyThere: RunningService;

beforeAll(async () => {
  await provisionTables(dynamo, [TABLES.sellers]);
  await migrate(warehouse);
  service = await start({ WAREHOUSE_URL: stack.warehouseUrl, WAREHOUSE_SCHEMA: schema });
  withoutWarehouse = await start({});
  nobodyThere = await start({ WAREHOUSE_URL: 'postgres://kirana@127.0.0.1:1/kirana' });
  const profile = {
    tradeName: 'Sharma Traders',
    gstin: '29AAGCB7383J1Z4',
    fssai: null,
    pincode: '560002',
    areasServed: ['560'],
    deliveryDays: [1],
    minimumOrderPaise: 0,
    paymentTerms: 'prepaid',
  };
  await ask(service, seller, '', { method: 'PUT', body: JSON.stringify(profile) });
});
afterAll(async () => {
  for (const each of [service, withoutWarehouse, nobodyThere]) await each.stop();
  await warehouse.query(`DROP SCHEMA ${schema} CASCADE`);
  await warehouse.close();
  await dropTables(dynamo, [TABLES.sellers]);
  dynamo.close();
  await issuer.stop();
});

async function ask(
  { url }: RunningService,
  actor: TestActor | undefined,
  path: string,
  init: RequestInit = {},
) {
  const token = actor && (await issuer.token(actor));
  const answer = await fetch(`${url}/v1/sellers/${seller.sellerId}${path}`, {
    ...init,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

describe("a seller's figures", () => {
  it.each(INSIGHT_KINDS)('of %s are for the seller alone', async (kind) => {
    const status = async (actor?: TestActor) =>
      (await ask(service, actor, `/insight/${kind}`)).status;
    expect(await status()).toBe(401);
    expect(await status({ role: 'retailer', shopId: newId('shp') })).toBe(403);
    expect(await status({ role: 'seller', sellerId: newId('sel') })).toBe(403);
    expect(await status(seller)).toBe(200);
  });

  it('name the period they are of and the one before, and may be kept for a moment', async () => {
    const { body, headers } = await ask(service, seller, '/insight/sales?days=7');
    const { days, daysBefore } = body as { days: unknown[]; daysBefore: unknown[] };
    expect([days.length, daysBefore.length]).toEqual([7, 7]);
    expect(body).toMatchObject({ paise: { now: 0, before: 0 }, listings: [] });
    expect(headers.get('cache-control')).toBe('private, max-age=30');
  });

  it('are refused for what is no figure and no period', async () => {
    expect((await ask(service, seller, '/insight/weather')).status).toBe(404);
    expect((await ask(service, seller, '/insight/sales?days=5')).status).toBe(400);
  });

  it('are a 503 that says when to try again while there is no warehouse to ask', async () => {
    for (const each of [withoutWarehouse, nobodyThere]) {
      const { status, headers, body } = await ask(each, seller, '/insight/sales');
      expect([status, headers.get('retry-after')]).toEqual([503, '5']);
      expect(body).toMatchObject({
        type: 'https://kirana.example/problems/warehouse-unavailable',
      });
    }
  });
});
