import { Agent } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { notFound, ProblemError } from '@kirana/service';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ask } from './ask.ts';
import { withoutHop } from './hop-headers.ts';
import type { ServiceName } from './service-of.ts';
import { serviceOf } from './service-of.ts';

export type ServiceAddresses = Readonly<Record<ServiceName, string>>;

/**
 * Forwards `/v1` to the services by prefix. Bodies stream through both ways as they come, unbuffered and unread:
 * uploads of any size, ranges, and server-sent events, which end when the portal stops.
 */
export async function forwardApi(
  fastify: FastifyInstance,
  addresses: ServiceAddresses,
): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  const lasting = new Set<IncomingMessage>();
  fastify.addHook('preClose', (done) => {
    for (const answer of lasting) answer.destroy();
    done();
  });
  fastify.addHook('onClose', (_instance, done) => {
    agent.destroy();
    done();
  });
  await fastify.register((inner, _options, done) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    inner.setErrorHandler(asProblem);
    inner.all('/v1/*', async (request, reply) => {
      const [path = ''] = request.url.split('?');
      const service = serviceOf(path);
      if (!service) throw notFound('path', path);
      await forward(request, reply, { to: addresses[service], agent, lasting });
    });
    done();
  });
}

/** The filter that answers problems in the services is Nest's, and this route is not. */
function asProblem(error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  if (!(error instanceof ProblemError)) throw error;
  const { problem, headers } = error;
  void reply.code(problem.status).headers(headers).type('application/problem+json').send(problem);
}

interface Way {
  readonly to: string;
  readonly agent: Agent;
  /** Answers that go on until somebody ends them. */
  readonly lasting: Set<IncomingMessage>;
}

async function forward(
  request: FastifyRequest,
  reply: FastifyReply,
  { to, agent, lasting }: Way,
): Promise<void> {
  const traceparent = reply.getHeader('traceparent');
  const answer = await ask(request, { to, agent, ...(traceparent ? { traceparent } : {}) });
  if (answer.headers['content-type']?.startsWith('text/event-stream')) {
    lasting.add(answer);
    answer.once('close', () => lasting.delete(answer));
  }
  reply.hijack();
  reply.raw.writeHead(answer.statusCode ?? 502, {
    ...withoutHop(answer.headers),
    'x-content-type-options': 'nosniff',
  });
  // An event stream that has said nothing yet must open all the same.
  reply.raw.flushHeaders();
  reply.raw.once('close', () => answer.destroy());
  // Cut off behind us: cut off before us too, so that nobody takes half an answer for a whole one.
  answer.once('error', () => reply.raw.destroy());
  answer.once('aborted', () => reply.raw.destroy());
  answer.pipe(reply.raw);
}
