import type { Traceparent } from '@kirana/contracts';
import { startTrace } from '@kirana/contracts';

/** A request that is being answered. */
export interface RequestSpan {
  /** What its writes carry: whoever follows them is a child of this request. */
  readonly trace: Traceparent;
  end(answer: { readonly route: string; readonly status: number }): void;
}

/** Work done at once for changes of many requests. */
export interface BatchWork {
  /** e.g. `index catalog.listings.v1`. */
  readonly name: string;
  readonly kind: 'publish' | 'process';
  /** Where the records come from or go to. */
  readonly topic: string;
  /** The trace of each record, where it has one. */
  readonly traces: readonly (Traceparent | undefined)[];
}

/**
 * Spans of what this process does, joined by the trace that travels with each change: in the item, the record's header
 * and the event. Where no collector is configured nothing is made of them but the ids.
 */
export interface Telemetry {
  request(method: string, parent: string | undefined): RequestSpan;
  /** Runs `work`; what it throws is noted and thrown on. */
  batch<T>(batch: BatchWork, work: () => Promise<T>): Promise<T>;
  /** Sends what has not been sent yet. */
  stop(): Promise<void>;
}

/** Ids only: logs are joined by them all the same. */
export const NO_TELEMETRY: Telemetry = {
  request: (_method, parent) => ({ trace: startTrace(parent), end: () => undefined }),
  batch: (_batch, work) => work(),
  stop: () => Promise.resolve(),
};
