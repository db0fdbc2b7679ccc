import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { Probe } from '../health/probes.ts';
import { readiness } from '../health/probes.ts';
import type { Stopping } from '../health/stopping.ts';

export interface Operations {
  readonly name: string;
  /** Asked at each request: a worker's own probes come once it has started. */
  readonly probes: () => readonly Probe[];
  readonly registry: Registry;
  readonly stopping: Stopping;
}

/** The addresses that operators and supervisors ask, the same on every process: health and metrics. */
export function serveOperations(
  fastify: FastifyInstance,
  { name, probes, registry, stopping }: Operations,
): void {
  fastify.get('/health/live', () => ({ service: name, pid: process.pid, status: 'live' }));
  fastify.get('/health/ready', async (_request, reply) => {
    const { ready, parts } = await readiness(probes());
    const willing = ready && !stopping.isSet;
    return reply
      .code(willing ? 200 : 503)
      .send({ service: name, pid: process.pid, status: willing ? 'ready' : 'not ready', parts });
  });
  fastify.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
