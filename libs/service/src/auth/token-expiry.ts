import { decodeJwt } from 'jose';

/**
 * When the bearer token of a request that was let in expires, ms since 1970: for answers that outlive it. Only reads;
 * the guard has checked the token by then.
 */
export const tokenExpiry = (authorization: string): number =>
  (decodeJwt(authorization.replace(/^Bearer /, '')).exp ?? 0) * 1_000;
