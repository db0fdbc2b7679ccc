import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { SECURITY_HEADERS } from './security-headers.ts';

const A_YEAR_S = 31_536_000;

/**
 * Serves the built page from `folder`. Files under assets/ have their content's hash in their names and are kept for
 * good; the page itself is asked for each time. Every address that is no file is one of the page's own screens.
 */
export async function servePage(fastify: FastifyInstance, folder: string): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: folder,
    // Built beside each file, so that no request pays for compression.
    preCompressed: true,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = path.includes('/assets/');
      void reply.header(
        'cache-control',
        lasting ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache',
      );
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) void reply.header(name, value);
    },
  });
  fastify.get('/*', async (request, reply) => {
    // A file that is gone must not be answered with the page: the browser would run it as a script.
    if (/^\/assets\/|\.\w{2,5}$/.test(request.url.split('?')[0] ?? '')) {
      return reply.code(404).type('text/plain').send('There is no such file');
    }
    return reply.sendFile('index.html');
  });
}
