import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createSearch } from './search.ts';
import type { SearchLogin } from './security.ts';

/** A server that keeps what it was asked with: the signature is checked where it would be, at the other end. */
let asked: IncomingMessage['headers'] = {};
const server = createServer((request, response) => {
  asked = request.headers;
  response.setHeader('content-type', 'application/json').end('{}');
});
const KEYS = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };
const before: Record<string, string | undefined> = {};

beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => {
  for (const [name, value] of Object.entries(KEYS)) {
    before[name] = process.env[name];
    process.env[name] = value;
  }
});
afterEach(() => {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

async function ask(login: SearchLogin | undefined): Promise<IncomingMessage['headers']> {
  const node = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const search = createSearch({ node, security: { login } });
  await search.client.cluster.health();
  await search.close();
  return asked;
}

describe('who asks the search index', () => {
  it('is nobody where nothing is said, and a user where one is', async () => {
    expect((await ask(undefined)).authorization).toBeUndefined();
    const named = await ask({ kind: 'basic', username: 'kirana', password: 'p@ss' });
    expect(named.authorization).toBe(`Basic ${Buffer.from('kirana:p@ss').toString('base64')}`);
  });

  it('signs each request for its service and region with the keys of the default chain', async () => {
    const signed = await ask({ kind: 'sigv4', region: 'ap-south-1', service: 'es' });
    const day = String(signed['x-amz-date']).slice(0, 8);
    expect(signed.authorization).toMatch(
      new RegExp(
        `^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/${day}/ap-south-1/es/aws4_request, ` +
          'SignedHeaders=[a-z0-9;-]*host[a-z0-9;-]*, Signature=[0-9a-f]{64}$',
      ),
    );
    const serverless = await ask({ kind: 'sigv4', region: 'us-east-1', service: 'aoss' });
    expect(serverless.authorization).toContain('/us-east-1/aoss/aws4_request');
  });
});
