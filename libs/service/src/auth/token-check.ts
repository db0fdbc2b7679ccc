import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';
import { ProblemError } from '../problems/problem.ts';
import type { Actor } from './actor.ts';
import { actorOf } from './actor.ts';
import { KnownTokens } from './known-tokens.ts';
import { PublishedKeys } from './published-keys.ts';

export interface TokenCheckConfig {
  /** Where the issuer's public keys are; or, at the issuer itself, how to read them. */
  readonly jwksUrl: string | (() => Promise<JSONWebKeySet>);
  readonly tokenIssuer: string;
}

/** Whom every token must be made out to. */
export const TOKEN_AUDIENCE = 'kirana';

/** Checks bearer tokens by the issuer's published keys, which are fetched once and again when an unknown key turns up. */
export class TokenCheck {
  readonly #keys: JWTVerifyGetKey;
  readonly #fetched: () => Promise<void>;
  readonly #issuer: string;
  readonly #known = new KnownTokens();

  constructor({ jwksUrl, tokenIssuer }: TokenCheckConfig) {
    if (typeof jwksUrl === 'string') {
      const published = new PublishedKeys(jwksUrl);
      this.#keys = (...asked) => published.key(...asked);
      this.#fetched = () => published.fetched();
    } else {
      this.#keys = ownKeys(jwksUrl);
      this.#fetched = () => Promise.resolve();
    }
    this.#issuer = tokenIssuer;
  }

  /** Resolves once there are keys to check by; a process without any would refuse everybody. */
  hasKeys(): Promise<void> {
    return this.#fetched();
  }

  /** Who the token speaks for. Throws a 401 problem, or a 503 one where the keys cannot be had. */
  async actor(token: string): Promise<Actor> {
    const known = this.#known.actor(token);
    if (known) return known;
    const options = {
      issuer: this.#issuer,
      audience: TOKEN_AUDIENCE,
      algorithms: ['ES256', 'EdDSA'],
      requiredClaims: ['exp'],
    };
    const { payload } = await jwtVerify(token, this.#keys, options).catch(refused);
    const actor = actorOf(payload);
    if (!actor) throw signInNeeded('The token names no account and role');
    this.#known.remember(token, actor, payload.exp ?? 0);
    return actor;
  }
}

const ownKeys =
  (read: () => Promise<JSONWebKeySet>): JWTVerifyGetKey =>
  async (header, token) =>
    createLocalJWKSet(await read())(header, token);

/** 401 with the challenge that RFC 6750 asks for. */
export const signInNeeded = (detail: string): ProblemError =>
  new ProblemError(
    401,
    'sign-in-needed',
    'Sign in first',
    { detail },
    { 'www-authenticate': 'Bearer' },
  );

function refused(error: unknown): never {
  const ofToken =
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWTExpired ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWSSignatureVerificationFailed;
  if (ofToken) throw signInNeeded((error as Error).message);
  throw new ProblemError(
    503,
    'keys-unavailable',
    'Sign-in cannot be checked at the moment: try again',
    {},
    { 'retry-after': '2' },
  );
}
