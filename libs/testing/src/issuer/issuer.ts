import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@kirana/domain';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Who a token speaks for, as identity-service issues it. */
export interface TestActor {
  readonly accountId?: string;
  readonly role: 'retailer' | 'seller' | 'analyst' | 'admin';
  readonly sellerId?: string;
  readonly staffRole?: 'owner' | 'packer' | 'accountant';
  readonly shopId?: string;
}

export interface TokenOptions {
  /** Seconds from now; negative for a token that has expired. */
  readonly expiresIn?: number;
  readonly audience?: string;
}

export interface Issuer {
  readonly issuer: string;
  readonly jwksUrl: string;
  token(actor: TestActor, options?: TokenOptions): Promise<string>;
  stop(): Promise<void>;
}

/** A real issuer of tokens on a free port: signs with ES256 and serves its key as JWKS, as identity-service does. */
export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    jwksUrl: `${issuer}/.well-known/jwks.json`,
    token: (
      { accountId = newId('acc'), ...claims },
      { expiresIn = 600, audience = 'kirana' } = {},
    ) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setSubject(accountId)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
        .sign(privateKey),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
