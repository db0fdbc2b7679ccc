import type { Traceparent } from '@kirana/contracts';
import { startTrace, withTrace } from '@kirana/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const traces = new WeakMap<FastifyRequest, Traceparent>();

/**
 * Gives every request a trace: the caller's (`traceparent` header, W3C) or a new one. It is entered again after the
 * body was read, since the events of the socket run outside of the context of the first hook.
 */
export function traceRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const trace = startTrace(request.headers['traceparent'] as string | undefined);
    traces.set(request, trace);
    reply.header('traceparent', trace);
    withTrace(trace, done);
  });
  fastify.addHook('preHandler', (request, _reply, done) => {
    withTrace(traces.get(request) ?? startTrace(), done);
  });
}
