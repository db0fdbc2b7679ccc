import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';

/** Seconds for which a phone need not even ask; prices and stock may be that old. */
const FRESH_SECONDS = 5;

/**
 * Names what is sent by a hash of it (a weak ETag, RFC 9110 section 8.8.1: it may be compressed differently), and sends
 * 304 without a body to who has it already: that costs a phone on a slow line some 200 bytes.
 */
@Injectable()
export class UnchangedInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((body) => {
        const etag = tagOf(body);
        void reply
          .header('etag', etag)
          .header('cache-control', `private, max-age=${FRESH_SECONDS}, must-revalidate`)
          .header('vary', 'accept-language, authorization');
        if (!isHeld(request.headers['if-none-match'], etag)) return body;
        void reply.status(304);
        return undefined;
      }),
    );
  }
}

const tagOf = (body: unknown): string =>
  `W/"${createHash('sha1').update(JSON.stringify(body)).digest('base64url').slice(0, 16)}"`;

/** Weak comparison: RFC 9110, section 13.1.2. */
function isHeld(asked: string | undefined, etag: string): boolean {
  const held = (asked ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return held.includes('*') || held.includes(etag.slice(2));
}
