import type { FastifyInstance } from 'fastify';
import type { MediaMetrics } from './media-metrics.ts';

const BYTES = /^\/v1\/media(\/:mediaId(\/thumbnails\/:size|\/versions\/:content\/restoration)?)?$/;

/** Counts the reads and writes of bytes by how they ended: the figures that availability is made of. */
export function countRequests(fastify: FastifyInstance, { requests }: MediaMetrics): void {
  const kinds: Record<string, string> = { GET: 'read', POST: 'write', PUT: 'write' };
  fastify.addHook('onResponse', (request, reply, done) => {
    const kind = kinds[request.method];
    const { url } = request.routeOptions;
    if (kind && url && BYTES.test(url) && !(kind === 'read' && url === '/v1/media')) {
      requests.inc({ kind, outcome: outcomeOf(reply.statusCode) });
    }
    done();
  });
}

const outcomeOf = (status: number): string =>
  status >= 500 ? 'failed' : status >= 400 ? 'refused' : 'served';
