import type { Traceparent } from '@kirana/contracts';
import { traceIdOf } from '@kirana/contracts';
import type { Context, Link, Span, SpanContext, Tracer } from '@opentelemetry/api';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace as api } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base';
import type { BatchWork, RequestSpan, Telemetry } from './telemetry.ts';

export interface OtlpOptions {
  readonly service: string;
  /** Of the collector, without a path: `http://127.0.0.1:4318`. */
  readonly endpoint: string;
  /** The share of requests without a trace of their own that get one, 0 to 1. */
  readonly ratio: number;
}

/** A batch may hold a thousand changes; the traces of so many are told. */
const MOST_LINKS = 128;

/** Names by https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/ */
const KINDS = {
  publish: { kind: SpanKind.PRODUCER, operation: 'send' },
  process: { kind: SpanKind.CONSUMER, operation: 'process' },
} as const;

/** Spans sent in batches to an OTLP/HTTP collector; one that is away costs spans, never requests. */
export class OtlpTelemetry implements Telemetry {
  readonly #provider: BasicTracerProvider;
  readonly #tracer: Tracer;

  constructor({ service, endpoint, ratio }: OtlpOptions) {
    const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces`, timeoutMillis: 5_000 });
    this.#provider = new BasicTracerProvider({
      resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'kirana' }),
      sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
      spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: 1_000 })],
    });
    this.#tracer = this.#provider.getTracer('kirana');
  }

  request(method: string, parent: string | undefined): RequestSpan {
    const span = this.#tracer.startSpan(method, { kind: SpanKind.SERVER }, contextOf(parent));
    return {
      trace: traceparentOf(span.spanContext()),
      end: ({ route, status }) => {
        span.updateName(`${method} ${route}`);
        span.setAttributes({
          'http.request.method': method,
          'http.route': route,
          'http.response.status_code': status,
        });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  /** One span for the batch, and in each trace that it serves one of its own: either links to the other. */
  async batch<T>(batch: BatchWork, work: () => Promise<T>): Promise<T> {
    const traces = tracesOf(batch);
    if (traces.length === 0) return work();
    const begun = Date.now();
    const whole = this.#span(batch, ROOT_CONTEXT, begun, traces.flatMap(linksTo));
    whole.setAttribute('messaging.batch.message_count', batch.traces.length);
    try {
      return await work();
    } catch (error) {
      whole.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
      throw error;
    } finally {
      whole.end();
      const link = { context: whole.spanContext() };
      for (const trace of traces) this.#span(batch, contextOf(trace), begun, [link]).end();
    }
  }

  /** A collector that is away must not keep a process from stopping. */
  async stop(): Promise<void> {
    await this.#provider.shutdown().catch(() => undefined);
  }

  #span({ name, kind, topic }: BatchWork, parent: Context, startTime: number, links: Link[]): Span {
    const attributes = {
      'messaging.system': 'kafka',
      'messaging.destination.name': topic,
      'messaging.operation.type': KINDS[kind].operation,
    };
    const options = { kind: KINDS[kind].kind, startTime, links, attributes };
    return this.#tracer.startSpan(name, options, parent);
  }
}

/** Those that are sampled, each once. */
function tracesOf({ traces }: BatchWork): Traceparent[] {
  const sampled = traces.filter((trace) => trace?.endsWith('-01')) as Traceparent[];
  return [...new Set(sampled)].slice(0, MOST_LINKS);
}

const traceparentOf = ({ traceId, spanId, traceFlags }: SpanContext): Traceparent =>
  `00-${traceId}-${spanId}-0${traceFlags & 1}`;

function spanContextOf(trace: string | undefined): SpanContext | undefined {
  const traceId = traceIdOf(trace);
  if (!trace || !traceId) return undefined;
  return {
    traceId,
    spanId: trace.slice(36, 52),
    traceFlags: Number(trace.slice(-1)) & 1,
    isRemote: true,
  };
}

function contextOf(trace: string | undefined): Context {
  const parent = spanContextOf(trace);
  return parent ? api.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
}

function linksTo(trace: Traceparent): Link[] {
  const context = spanContextOf(trace);
  return context ? [{ context }] : [];
}
