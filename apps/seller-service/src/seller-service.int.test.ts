import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kirana/domain';
import { createDynamo, provisionTables, TABLES } from '@kirana/dynamodb';
import { createLogger } from '@kirana/service';
import type { RunningService } from '@kirana/service';
import type { Issuer } from '@kirana/testing';
import { stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import { sellerServiceConfig } from './config.ts';
import { startSellerService } from './seller-service.ts';

const stack = stackEndpoints();
process.env['AWS_ACCESS_KEY_ID'] ??= stack.awsCredentials.accessKeyId;
process.env['AWS_SECRET_ACCESS_KEY'] ??= stack.awsCredentials.secretAccessKey;

const firm = {
  tradeName: 'Sharma Traders',
  gstin: '29AAGCB7383J1Z4',
  fssai: '10012345678901',
  pincode: '560002',
  areasServed: ['560'],
  deliveryDays: [1, 3, 5],
  minimumOrderPaise: 50_000,
  paymentTerms: 'cash-on-delivery',
  contactName: 'Asha Sharma',
};

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
  const dynamo = createDynamo(config);
  await provisionTables(dynamo, [TABLES.sellers]);
  dynamo.close();
  service = await startSellerService(config, createLogger('seller-service', 'silent'));
});
afterAll(async () => {
  await service.stop();
  await issuer.stop();
});

async function as(sellerId: string, method: string, path: string, body?: unknown, headers = {}) {
  const token = await issuer.token({ role: 'seller', sellerId });
  const response = await fetch(`${service.url}/v1/sellers/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    body: (await response.json()) as typeof firm,
  };
}

describe('a seller profile over REST', () => {
  it('is created, read with its version, and replaced only where the version still fits', async () => {
    const id = newId('sel');
    expect(await as(id, 'PUT', id, firm)).toMatchObject({
      status: 201,
      etag: '"1"',
      body: { sellerId: id },
    });
    expect(await as(id, 'GET', id)).toMatchObject({
      status: 200,
      body: { contactName: 'Asha Sharma' },
    });
    const changed = { ...firm, tradeName: 'Sharma & Sons' };
    expect(await as(id, 'PUT', id, changed, { 'if-match': '"1"' })).toMatchObject({
      status: 200,
      etag: '"2"',
    });
    expect((await as(id, 'PUT', id, firm, { 'if-match': '"1"' })).status).toBe(412);
    expect((await as(id, 'GET', id)).body.tradeName).toBe('Sharma & Sons');
  });

  it('shows others nothing personal', async () => {
    const id = newId('sel');
    await as(id, 'PUT', id, firm);
    const seen = await as(newId('sel'), 'GET', id);
    expect(seen.body.tradeName).toBe('Sharma Traders');
    expect(seen.body).not.toHaveProperty('contactName');
  });

  it('is written by its owner only', async () => {
    const id = newId('sel');
    expect((await as(newId('sel'), 'PUT', id, firm)).status).toBe(403);
    expect((await as(id, 'GET', newId('sel'))).status).toBe(404);
    expect((await as(id, 'GET', 'nonsense')).status).toBe(404);
  });

  it('names each wrong field with what was expected', async () => {
    const id = newId('sel');
    const wrong = { ...firm, gstin: '29AAGCB7383J1Z5', areasServed: ['x'] };
    expect(await as(id, 'PUT', id, wrong)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'areasServed' }] },
    });
    expect(await as(id, 'PUT', id, { ...wrong, areasServed: ['560'] })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'gstin', expected: expect.stringContaining('4') }] },
    });
  });
});
