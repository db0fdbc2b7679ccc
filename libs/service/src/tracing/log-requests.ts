import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logging/logger.ts';

const QUIET = /^\/(health|metrics)/;

/** One line a request when it has been answered; probes and scrapes only at debug. */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = {
      method: request.method,
      url: request.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (QUIET.test(request.url)) logger.debug(line, 'answered');
    else logger.info(line, 'answered');
    done();
  });
}
