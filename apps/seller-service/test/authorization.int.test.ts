import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { createDynamo, dropTables, provisionTables, TABLES } from '@kirana/dynamodb';
import type { Dynamo } from '@kirana/dynamodb';
import { createLogger } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import { cellOf, operationsOf, stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import type { Cell, Issuer, TestActor } from '@kirana/testing';
import { sellerServiceConfig } from '../src/config.ts';
import { Profiles } from '../src/profiles/profiles.ts';
import { startSellerService } from '../src/seller-service.ts';

const ACTORS = [
  'nobody',
  'shop',
  'seller',
  'packer',
  'accountant',
  'otherSeller',
  'otherAccountant',
  'analyst',
  'admin',
] as const;
type Who = (typeof ACTORS)[number];
type Row = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

/** A row an operation, a column an actor in the order of `ACTORS`. A profile is no secret, its contacts are. */
const TABLE: Record<string, Row> = {
  'GET /v1/sellers': [401, 403, 403, 403, 403, 403, 403, 403, 'in'],
  'GET /v1/sellers/{sellerId}': [401, 'in', 'in', 'in', 'in', 'in', 'in', 'in', 'in'],
  'PUT /v1/sellers/{sellerId}': [401, 403, 'in', 403, 403, 403, 403, 403, 403],
  'GET /v1/sellers/{sellerId}/insight/{kind}': [401, 403, 'in', 403, 'in', 403, 403, 403, 403],
};

const FIRM = {
  tradeName: 'Sharma Traders',
  gstin: '29AAGCB7383J1Z4',
  fssai: null,
  pincode: '560002',
  areasServed: ['560'],
  deliveryDays: [1],
  minimumOrderPaise: 0,
  paymentTerms: 'prepaid' as const,
};

const stack = stackEndpoints();
process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;
const [sellerId, stranger] = [newId('sel'), newId('sel')];
const WHO: Record<Exclude<Who, 'nobody'>, TestActor> = {
  shop: { role: 'retailer', shopId: newId('shp') },
  seller: { role: 'seller', sellerId },
  packer: { role: 'seller', sellerId, staffRole: 'packer' },
  accountant: { role: 'seller', sellerId, staffRole: 'accountant' },
  otherSeller: { role: 'seller', sellerId: stranger },
  otherAccountant: { role: 'seller', sellerId: stranger, staffRole: 'accountant' },
  analyst: { role: 'analyst' },
  admin: { role: 'admin' },
};

let dynamo: Dynamo;
let issuer: Issuer;
let service: RunningService;
beforeAll(async () => {
  issuer = await startIssuer();
  const config = sellerServiceConfig({
    PORT: '0',
    DYNAMODB_ENDPOINT: stack.dynamodbEndpoint,
    TABLE_PREFIX: `${uniqueName()}-`,
    JWKS_URL: issuer.jwksUrl,
    TOKEN_ISSUER: issuer.issuer,
  });
  dynamo = createDynamo(config);
  await provisionTables(dynamo, [TABLES.sellers]);
  service = await startSellerService(config, createLogger('seller-service', 'silent'));
  await new Profiles(dynamo).write(sellerId, FIRM, undefined);
});
afterAll(async () => {
  await service.stop();
  await issuer.stop();
  await dropTables(dynamo, [TABLES.sellers]);
  dynamo.close();
});

const ask = async (operation: string, who: Who): Promise<Cell> => {
  const [method] = operation.split(' ');
  return cellOf({
    url: service.url,
    operation,
    token: who === 'nobody' ? undefined : await issuer.token(WHO[who]),
    parameters: { sellerId, kind: 'sales' },
    body: method === 'PUT' ? FIRM : undefined,
  });
};

describe('who may do what', () => {
  it('is laid down for every operation that the OpenAPI document names', async () => {
    expect(await operationsOf(service.url)).toEqual(Object.keys(TABLE).toSorted());
  });

  it.each(Object.entries(TABLE))('holds for %s', async (operation, row) => {
    const found: Partial<Record<Who, Cell>> = {};
    for (const who of ACTORS) found[who] = await ask(operation, who);
    expect(found).toEqual(Object.fromEntries(ACTORS.map((who, at) => [who, row[at]])));
  });
});
