import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** W3C trace context (https://www.w3.org/TR/trace-context/): `00-<trace id>-<span id>-<flags>`. */
export type Traceparent = string;

const FORM = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;
const current = new AsyncLocalStorage<Traceparent>();

/** A new trace, or a new span of the trace that `parent` names when it is well formed. */
export function startTrace(parent?: string): Traceparent {
  const traceId = FORM.exec(parent ?? '')?.[1] ?? randomBytes(16).toString('hex');
  return `00-${traceId}-${randomBytes(8).toString('hex')}-01`;
}

/** Runs `work` with `trace` as the current one, across its awaits. */
export const withTrace = <T>(trace: Traceparent, work: () => T): T => current.run(trace, work);

/** The trace of the request or event being handled, if any. Stored with every write, so that it reaches Kafka. */
export const currentTrace = (): Traceparent | undefined => current.getStore();

/** The 32 hex digits that join log lines of one change. */
export const traceIdOf = (trace: Traceparent | undefined): string | undefined =>
  FORM.exec(trace ?? '')?.[1];
