import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { PublishedKeys } from './published-keys.ts';

/** An issuer that can be away, and counts how often it is asked. */
const issuer = { away: false, asked: 0, keys: [] as object[] };
const clock = { ms: 0 };
let server: Server;
let url: string;
let signed: (kid: string) => Promise<string>;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = await exportJWK(publicKey);
  issuer.keys = [{ ...jwk, kid: 'first', alg: 'ES256' }];
  signed = (kid) => new SignJWT().setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
  server = createServer((_request, response) => {
    issuer.asked += 1;
    if (issuer.away) return void response.writeHead(503).end();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: issuer.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  Object.assign(issuer, { away: false, asked: 0 });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Keys that are to be fetched anew for every token. */
const stale = () => new PublishedKeys(url, 0, () => clock.ms);

const checked = async (keys: PublishedKeys, kid = 'first') =>
  jwtVerify(await signed(kid), (...asked) => keys.key(...asked));

describe('the keys of an issuer that is away', () => {
  it('go on counting, and it is asked again only after a while', async () => {
    const keys = stale();
    await checked(keys);
    issuer.away = true;
    await checked(keys);
    const { asked } = issuer;
    await checked(keys);
    expect(issuer.asked).toBe(asked);
    clock.ms += 10_000;
    await checked(keys);
    expect(issuer.asked).toBe(asked + 1);
  });

  it('say nothing of a key that they do not hold: it may be a new one', async () => {
    const keys = stale();
    await checked(keys);
    issuer.away = true;
    await expect(checked(keys, 'second')).rejects.toMatchObject({ code: 'ERR_JOSE_GENERIC' });
    issuer.away = false;
    await expect(checked(keys, 'second')).rejects.toMatchObject({
      code: 'ERR_JWKS_NO_MATCHING_KEY',
    });
  });

  it('cannot be had by who has none yet', async () => {
    const keys = stale();
    issuer.away = true;
    await expect(keys.fetched()).rejects.toThrow();
    await expect(checked(keys)).rejects.toThrow();
    issuer.away = false;
    await expect(keys.fetched()).resolves.toBeUndefined();
  });
});
