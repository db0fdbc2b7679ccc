import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';
import { ProblemError } from '../problems/problem.ts';
import type { Actor } from './actor.ts';
import { actorOf } from './actor.ts';
import { KnownTokens } from './known-tokens.ts';

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
  readonly #issuer: string;
  readonly #known = new KnownTokens();

  constructor({ jwksUrl, tokenIssuer }: TokenCheckConfig) {
    this.#keys = typeof jwksUrl === 'string' ? remoteKeys(jwksUrl) : ownKeys(jwksUrl);
    this.#issuer = tokenIssuer;
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

const remoteKeys = (url: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), { cooldownDuration: 5_000, cacheMaxAge: 600_000 });

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
