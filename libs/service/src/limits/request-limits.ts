import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter } from 'prom-client';
import type { Registry } from 'prom-client';
import type { SignedInRequest } from '../auth/auth-guard.ts';
import { ProblemError } from '../problems/problem.ts';

const MINUTE_MS = 60_000;
/** Addresses, and accounts, remembered at a time; the one not seen for longest is forgotten first. */
const REMEMBERED = 50_000;
/** What supervisors and scrapers ask must be answered above all when there is too much of everything else. */
const EXEMPT = /^\/(health\/(live|ready)|metrics)(\?|$)/;

export interface RequestLimits {
  /** Requests a minute from one address (of IPv6: from one /64); 0 or left out: any number. */
  readonly requestsPerAddress?: number;
  /** Requests a minute of one account; 0 or left out: any number. */
  readonly requestsPerAccount?: number;
}

/** Counts a request against its key. Throws a 429 problem with `Retry-After` where that was one too many. */
export type Limiter = (request: FastifyRequest) => Promise<void>;

/** Where the guard finds the limiter of its service. */
interface LimitingServer {
  limitAccount?: Limiter;
}

/**
 * Holds every address, and every account once its token is checked, to so many requests a minute. Counted by each
 * process for itself: with n instances behind a balancer a caller gets up to n times as many.
 */
export async function limitRequests(
  fastify: FastifyInstance,
  { requestsPerAddress = 0, requestsPerAccount = 0 }: RequestLimits,
  registry: Registry,
): Promise<void> {
  await fastify.register(fastifyRateLimit, { global: false });
  const refused = new Counter({
    name: 'http_requests_over_limit_total',
    help: 'Requests answered 429, by what they were counted against',
    labelNames: ['by'],
    registers: [registry],
  });
  if (requestsPerAddress > 0) {
    const limit = perAddress(fastify, requestsPerAddress, MINUTE_MS);
    fastify.addHook('onRequest', async (request) => {
      if (!EXEMPT.test(request.url))
        await counted(limit(request), () => refused.inc({ by: 'address' }));
    });
  }
  if (requestsPerAccount > 0) {
    const limit = limiter(fastify, requestsPerAccount, MINUTE_MS, accountOf);
    const counting: Limiter = (request) =>
      counted(limit(request), () => refused.inc({ by: 'account' }));
    fastify.decorate('limitAccount', counting);
  }
}

/** A limit of its own for some operations, by address: `max` requests in `windowMs`. */
export const perAddress = (fastify: FastifyInstance, max: number, windowMs: number): Limiter =>
  limiter(fastify, max, windowMs);

/** Counts a signed-in request against its account; does nothing where accounts are not limited. */
export const limitAccount = (request: FastifyRequest): Promise<void> | undefined =>
  (request.server as LimitingServer).limitAccount?.(request);

const accountOf = (request: FastifyRequest): string =>
  (request as SignedInRequest).actor?.accountId ?? '';

function limiter(
  fastify: FastifyInstance,
  max: number,
  timeWindow: number,
  keyGenerator?: (request: FastifyRequest) => string,
): Limiter {
  const options = { max, timeWindow, cache: REMEMBERED, ...(keyGenerator ? { keyGenerator } : {}) };
  const count = fastify.createRateLimit(options);
  return async (request) => {
    const result = await count(request);
    if (!result.isAllowed && result.isExceeded) throw tooMany(result.ttlInSeconds);
  };
}

const tooMany = (seconds: number): ProblemError =>
  new ProblemError(
    429,
    'too-many-requests',
    'Too many requests: wait a little',
    { retryAfterSeconds: seconds },
    { 'retry-after': String(seconds) },
  );

async function counted(work: Promise<void>, refused: () => void): Promise<void> {
  try {
    await work;
  } catch (error) {
    refused();
    throw error;
  }
}
