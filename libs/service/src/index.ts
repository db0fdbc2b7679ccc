/**
 * What every process of Kirana shares, so that each behaves alike from outside: configuration checked at start, JSON
 * logs with the trace, health and metrics, sign-in by token, problem+json, versions as ETags, OpenAPI, a graceful stop.
 */
export * from './config/setting.ts';
export * from './config/load-config.ts';
export * from './config/shared-settings.ts';
export * from './config/client-options.ts';
export * from './logging/logger.ts';
export * from './problems/problem.ts';
export type { KnownErrors } from './problems/known-errors.ts';
export * from './health/probes.ts';
export { createRegistry } from './metrics/registry.ts';
export type { Registry } from 'prom-client';
export { Counter, Gauge, Histogram } from 'prom-client';
export * from './auth/actor.ts';
export { CurrentActor, Public, Roles, StaffRoles } from './auth/decorators.ts';
export { sellerOf } from './auth/seller-of.ts';
export { tokenExpiry } from './auth/token-expiry.ts';
export { AuthModule } from './auth/auth.module.ts';
export { TokenCheck, TOKEN_AUDIENCE } from './auth/token-check.ts';
export type { TokenCheckConfig } from './auth/token-check.ts';
export * from './concurrency/etag.ts';
export * from './concurrency/idempotency-key.ts';
export { MayBeLeftOut } from './validation/may-be-left-out.ts';
export { ApiProblems } from './openapi/api-problems.ts';
export { perAddress } from './limits/request-limits.ts';
export type { Limiter, RequestLimits } from './limits/request-limits.ts';
export { NO_TELEMETRY } from './telemetry/telemetry.ts';
export type { BatchWork, RequestSpan, Telemetry } from './telemetry/telemetry.ts';
export { workOf } from './telemetry/work-of-batch.ts';
export { Freshness } from './metrics/freshness.ts';
export { startTelemetry } from './telemetry/start-telemetry.ts';
export { runProcess } from './process/run-process.ts';
export { bootstrapService } from './server/service.ts';
export type { RunningService, ServiceConfig, ServiceOptions } from './server/service.ts';
export { bootstrapWorker } from './server/worker.ts';
export type { RunningWorker, WorkerContext, WorkerOptions, WorkerWork } from './server/worker.ts';
