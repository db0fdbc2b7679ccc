import type { Telemetry } from './telemetry.ts';
import { NO_TELEMETRY } from './telemetry.ts';

export interface TelemetryConfig {
  /** Of an OTLP/HTTP collector; left out, no spans are made. */
  readonly otlpEndpoint?: string | undefined;
  /** Percent of requests that are traced. */
  readonly tracePercent?: number;
}

/** The SDK is loaded only where a collector is configured: it costs memory and start time. */
export async function startTelemetry(
  service: string,
  { otlpEndpoint, tracePercent = 100 }: TelemetryConfig,
): Promise<Telemetry> {
  if (!otlpEndpoint) return NO_TELEMETRY;
  const { OtlpTelemetry } = await import('./otlp-telemetry.ts');
  const endpoint = otlpEndpoint.replace(/\/$/, '');
  return new OtlpTelemetry({ service, endpoint, ratio: tracePercent / 100 });
}
