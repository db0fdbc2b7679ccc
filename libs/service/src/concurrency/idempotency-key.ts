import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidRequest } from '../problems/problem.ts';

const HEADER = 'idempotency-key';

/** Reads an `Idempotency-Key`: 1 to 255 printable characters. Undefined where there is none and it is not needed. */
export function readIdempotencyKey(
  value: string | string[] | undefined,
  needed: boolean,
): string | undefined {
  if (value === undefined && !needed) return undefined;
  if (typeof value === 'string' && /^[\x21-\x7e]{1,255}$/.test(value)) return value;
  throw invalidRequest([
    {
      path: 'Idempotency-Key',
      value: value ?? null,
      expected: 'a key of 1 to 255 printable characters, new for each request',
    },
  ]);
}

/** The request's `Idempotency-Key` as a handler's parameter; `@IdempotencyKey({ needed: true })` insists on one. */
export const IdempotencyKey = createParamDecorator(
  (options: { needed?: boolean } | undefined, context: ExecutionContext): string | undefined =>
    readIdempotencyKey(
      context.switchToHttp().getRequest<FastifyRequest>().headers[HEADER],
      options?.needed ?? false,
    ),
);
