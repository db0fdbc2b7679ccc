import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ProblemError } from '@kirana/service';
import { catchError } from 'rxjs';
import type { Observable } from 'rxjs';

/** Errors of our own that the same request gets over a moment later. */
const CONTENDED = new Set(['stock-contended', 'order-contended']);
/** What Node says of a connection that cannot be had or breaks. */
const CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'TimeoutError']);

/** True where the store is away or overloaded, or others were quicker: nothing is wrong with the request. */
export function mayBeTriedAgain(error: unknown): boolean {
  const { code, name, retriable, $fault, $retryable } = error as Record<string, unknown>;
  if (CONTENDED.has(String(code)) || CONNECTION.has(String(code)) || CONNECTION.has(String(name))) {
    return true;
  }
  return (
    $fault === 'server' ||
    $retryable !== undefined ||
    (retriable === true && name === 'TransactionRefused')
  );
}

/** Answers them by 503 with Retry-After instead of 500: a retry with the same key is safe (docs/decisions/070). */
@Injectable()
export class TryAgain implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!mayBeTriedAgain(error)) throw error;
        const code = String((error as { code?: unknown }).code);
        const slug = CONTENDED.has(code) ? code : 'store-unavailable';
        const problem = new ProblemError(
          503,
          slug,
          'Not possible at this moment: send the same request again',
          {},
          { 'retry-after': '1' },
        );
        throw Object.assign(problem, { cause: error });
      }),
    );
  }
}
