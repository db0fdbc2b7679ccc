import { fastify as createFastify } from 'fastify';
import type { Registry } from 'prom-client';
import type { Probe } from '../health/probes.ts';
import { Stopping } from '../health/stopping.ts';
import type { Logger } from '../logging/logger.ts';
import { createLogger } from '../logging/logger.ts';
import { createRegistry } from '../metrics/registry.ts';
import { startTelemetry } from '../telemetry/start-telemetry.ts';
import type { TelemetryConfig } from '../telemetry/start-telemetry.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { serveOperations } from './operations.ts';

/** What a worker's own code is given to start with. */
export interface WorkerContext {
  readonly logger: Logger;
  readonly registry: Registry;
  /** Joins what is done here with the requests that it is done for. */
  readonly telemetry: Telemetry;
}

/** A worker's own code once started. */
export interface WorkerWork {
  /** What it needs, and whether it is really at work: a consumer is not ready while it is not consuming. */
  readonly probes: readonly Probe[];
  /** Finishes what it began and gives back what it holds. */
  stop(): Promise<void>;
}

/** Where a process listens, how much it says, and to whom its spans go. */
export interface WorkerConfig extends TelemetryConfig {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
}

export interface WorkerOptions {
  readonly name: string;
  readonly config: WorkerConfig;
  readonly start: (context: WorkerContext) => Promise<WorkerWork>;
  readonly logger?: Logger;
}

export interface RunningWorker {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a process without an API of its own (a consumer, the bridge): its work, health and metrics. */
export async function bootstrapWorker({
  name,
  config,
  start,
  logger: given,
}: WorkerOptions): Promise<RunningWorker> {
  const logger = given ?? createLogger(name, config.logLevel);
  const registry = createRegistry(name);
  const stopping = new Stopping();
  const server = createFastify({ logger: false, forceCloseConnections: true });
  const at: { work?: WorkerWork } = {};
  const started: Probe = { name: 'started', check: () => at.work !== undefined };
  const probes = () => [started, ...(at.work?.probes ?? [])];
  serveOperations(server, { name, probes, registry, stopping });
  const url = await server.listen({ port: config.port, host: config.host });
  logger.info({ url }, 'listening');
  const telemetry = await startTelemetry(name, config);
  at.work = await start({ logger, registry, telemetry }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  logger.info('working');
  return {
    url,
    stop: async () => {
      stopping.set();
      await at.work?.stop();
      await server.close();
      await telemetry.stop();
    },
  };
}
