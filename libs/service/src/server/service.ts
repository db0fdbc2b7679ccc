import 'reflect-metadata';
import { setTimeout as delay } from 'node:timers/promises';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { keysProbe } from '../auth/keys-probe.ts';
import type { Probe } from '../health/probes.ts';
import { Stopping } from '../health/stopping.ts';
import type { RequestLimits } from '../limits/request-limits.ts';
import { limitRequests } from '../limits/request-limits.ts';
import type { Logger } from '../logging/logger.ts';
import { createLogger } from '../logging/logger.ts';
import { NestLogger } from '../logging/nest-logger.ts';
import { createRegistry, measureRequests } from '../metrics/registry.ts';
import type { OpenApiInfo } from '../openapi/serve-openapi.ts';
import { serveOpenApi } from '../openapi/serve-openapi.ts';
import type { KnownErrors } from '../problems/known-errors.ts';
import { ProblemFilter } from '../problems/problem-filter.ts';
import { startTelemetry } from '../telemetry/start-telemetry.ts';
import type { TelemetryConfig } from '../telemetry/start-telemetry.ts';
import { logRequests } from '../tracing/log-requests.ts';
import { traceRequests } from '../tracing/trace-requests.ts';
import { requestValidation } from '../validation/request-validation.ts';
import { serveOperations } from './operations.ts';

/** What every service reads from its environment (`processSettings`). */
export interface ServiceConfig extends RequestLimits, TelemetryConfig {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  /** Addresses or networks of proxies whose `X-Forwarded-For` is believed; of nobody when left out. */
  readonly trustedProxies?: readonly string[];
  /** How long requests are still served after `stop`, with readiness at 503, ms; not at all when left out. */
  readonly drainMs?: number;
}

export interface ServiceOptions {
  /** The process's name in logs, metrics and health. */
  readonly name: string;
  readonly module: Type | DynamicModule;
  readonly config: ServiceConfig;
  readonly openapi: OpenApiInfo;
  readonly probes?: readonly Probe[];
  /** Answers to this service's own errors, by their `code`. */
  readonly errors?: KnownErrors;
  /** Largest body taken, bytes; 1 MiB when left out. Uploads stream past it by their own parser. */
  readonly bodyLimit?: number;
  readonly logger?: Logger;
  readonly registry?: Registry;
  /** Further Fastify plugins, e.g. for multipart bodies. */
  readonly plugins?: (fastify: FastifyInstance) => Promise<void> | void;
}

export interface RunningService {
  readonly app: NestFastifyApplication;
  /** Where it listens, e.g. `http://127.0.0.1:4102`. */
  readonly url: string;
  /** Is not ready any more, takes no new requests after `drainMs`, finishes those begun, closes what the module opened. */
  stop(): Promise<void>;
}

/** Starts a Nest application as every service of Kirana is started. */
export async function bootstrapService(options: ServiceOptions): Promise<RunningService> {
  const { name, config } = options;
  const logger = options.logger ?? createLogger(name, config.logLevel);
  const registry = options.registry ?? createRegistry(name);
  const stopping = new Stopping();
  const adapter = new FastifyAdapter({
    bodyLimit: options.bodyLimit ?? 1_048_576,
    forceCloseConnections: 'idle',
    trustProxy: config.trustedProxies?.length ? [...config.trustedProxies] : false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(options.module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  const telemetry = await startTelemetry(name, config);
  traceRequests(fastify, telemetry);
  logRequests(fastify, logger);
  measureRequests(fastify, registry);
  await limitRequests(fastify, config, registry);
  await fastify.register(fastifyCompress, { encodings: ['br', 'gzip'], threshold: 1024 });
  await options.plugins?.(fastify);
  const probes = [...(options.probes ?? []), ...keysProbe(app)];
  serveOperations(fastify, { name, probes: () => probes, registry, stopping });
  app.useGlobalPipes(requestValidation());
  app.useGlobalFilters(new ProblemFilter(logger, options.errors));
  serveOpenApi(app, options.openapi);
  await app.listen(config.port, config.host);
  const url = (await app.getUrl()).replace(/\/$/, '');
  logger.info({ url }, 'listening');
  return {
    app,
    url,
    stop: async () => {
      stopping.set();
      await delay(config.drainMs ?? 0);
      await app.close();
      await telemetry.stop();
    },
  };
}
