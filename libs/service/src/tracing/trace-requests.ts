import { startTrace, withTrace } from '@kirana/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestSpan, Telemetry } from '../telemetry/telemetry.ts';

const spans = new WeakMap<FastifyRequest, RequestSpan>();

/**
 * Gives every request a trace: the caller's (`traceparent` header, W3C) or a new one. It is entered again after the
 * body was read, since the events of the socket run outside of the context of the first hook.
 */
export function traceRequests(fastify: FastifyInstance, telemetry: Telemetry): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const parent = request.headers['traceparent'] as string | undefined;
    const span = telemetry.request(request.method, parent);
    spans.set(request, span);
    reply.header('traceparent', span.trace);
    withTrace(span.trace, done);
  });
  fastify.addHook('preHandler', (request, _reply, done) => {
    withTrace(spans.get(request)?.trace ?? startTrace(), done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    spans.get(request)?.end({ route, status: reply.statusCode });
    done();
  });
}
