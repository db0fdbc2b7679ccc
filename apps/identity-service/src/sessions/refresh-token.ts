import { createHash, randomBytes } from 'node:crypto';

/** A refresh token names its session and carries a secret of 256 bits; only the secret's hash is kept. */
export interface RefreshToken {
  readonly sessionId: string;
  readonly secret: string;
}

export const newSecret = (): string => randomBytes(32).toString('base64url');

export const writeRefreshToken = ({ sessionId, secret }: RefreshToken): string =>
  `${sessionId}.${secret}`;

/** Undefined for what is no refresh token. */
export function readRefreshToken(text: string): RefreshToken | undefined {
  const [, sessionId, secret] = /^([\w-]{8,64})\.([\w-]{43})$/.exec(text) ?? [];
  return sessionId && secret ? { sessionId, secret } : undefined;
}

/** A secret of 256 random bits needs no slow hash. */
export const hashOfSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex');
