import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Issuer } from '@kirana/testing';
import { startIssuer } from '@kirana/testing';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { TOKEN_AUDIENCE, TokenCheck } from './token-check.ts';

let issuer: Issuer;
let check: TokenCheck;
beforeAll(async () => {
  issuer = await startIssuer();
  check = new TokenCheck({ jwksUrl: issuer.jwksUrl, tokenIssuer: issuer.issuer });
});
afterAll(() => issuer.stop());

const ADMIN = { role: 'admin' };
const AN_HOUR = () => Math.floor(Date.now() / 1000) + 3_600;

/** All that a right token says, not yet signed. */
const claims = (from: string) =>
  new SignJWT(ADMIN)
    .setSubject('acc_1')
    .setIssuer(from)
    .setAudience(TOKEN_AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(AN_HOUR());

const forgeries: Record<string, () => Promise<string>> = {
  'signed by nobody': async () =>
    new UnsecuredJWT(ADMIN)
      .setSubject('acc_1')
      .setIssuer(issuer.issuer)
      .setAudience(TOKEN_AUDIENCE)
      .setExpirationTime(AN_HOUR())
      .encode(),
  'signed by another key under the name of the right one': async () => {
    const { privateKey } = await generateKeyPair('ES256');
    return claims(issuer.issuer).setProtectedHeader({ alg: 'ES256', kid: 'test' }).sign(privateKey);
  },
  'signed with the published key as if it were a secret': async () => {
    const published = await (await fetch(issuer.jwksUrl)).text();
    return claims(issuer.issuer)
      .setProtectedHeader({ alg: 'HS256', kid: 'test' })
      .sign(new TextEncoder().encode(published));
  },
  'changed after it was signed': async () => {
    const [header = '', payload = '', signature = ''] = (
      await issuer.token({ role: 'retailer', accountId: 'acc_1' })
    ).split('.');
    const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const more = Buffer.from(JSON.stringify({ ...said, ...ADMIN })).toString('base64url');
    return [header, more, signature].join('.');
  },
  'made out by somebody else': async () => (await ofAnother()).token,
  'no token': async () => 'a.b.c',
};

/** Another issuer, with keys of its own that it also publishes. */
async function ofAnother(): Promise<{ token: string }> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = await exportJWK(publicKey);
  const header = { alg: 'ES256', kid: 'test', jwk };
  return {
    token: await claims('https://evil.example').setProtectedHeader(header).sign(privateKey),
  };
}

describe('a token', () => {
  it('that is right speaks for its account, again and again', async () => {
    const token = await issuer.token({ role: 'seller', accountId: 'acc_7', sellerId: 'sel_7' });
    const actor = { accountId: 'acc_7', role: 'seller', sellerId: 'sel_7' };
    expect(await check.actor(token)).toEqual(actor);
    expect(await check.actor(token)).toEqual(actor);
  });

  it.each(Object.keys(forgeries))('is refused that is %s', async (name) => {
    const forged = await forgeries[name]?.();
    await expect(check.actor(forged ?? '')).rejects.toMatchObject({ problem: { status: 401 } });
  });

  it('is asked for again, not refused, where the keys cannot be had', async () => {
    const nowhere = createServer((_request, response) => response.writeHead(500).end());
    await new Promise<void>((resolve) => nowhere.listen(0, '127.0.0.1', resolve));
    const { port } = nowhere.address() as { port: number };
    const blind = new TokenCheck({
      jwksUrl: `http://127.0.0.1:${port}`,
      tokenIssuer: issuer.issuer,
    });
    const token = await issuer.token({ role: 'seller' });
    await expect(blind.actor(token)).rejects.toMatchObject({ problem: { status: 503 } });
    nowhere.closeAllConnections();
    await new Promise((resolve) => nowhere.close(resolve));
  });
});
