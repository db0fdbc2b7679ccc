import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../logging/logger.ts';
import type { KnownErrors } from './known-errors.ts';
import { answerTo } from './problem-of.ts';

/** Turns whatever a handler throws into problem+json; the one place where errors become HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly known: KnownErrors = {},
  ) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { problem, headers } = answerTo(error, this.known);
    if (problem.status >= 500)
      this.logger.error({ err: error, url: request.url }, 'request failed');
    if (reply.sent || reply.raw.headersSent) return reply.raw.destroy();
    return reply
      .code(problem.status)
      .headers(headers)
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem, instance: request.url }));
  }
}
