import type { StoredBytes } from './stored-bytes.ts';

/** What was measured at one rate. */
export interface StepFigures {
  /** Asked for and sent, requests a second. */
  readonly rate: number;
  readonly requestsPerSecond: number;
  readonly sent: number;
  readonly shed: number;
  readonly failed: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly cores: Readonly<Record<string, number>>;
  readonly cpuMs: Readonly<Record<string, number>>;
}

/** What one run measured, as `tools/capacity` reads it. */
export interface Figures {
  readonly at: string;
  readonly machine: { readonly cores: number; readonly model?: string | undefined };
  /** In the index while requests were sent. */
  readonly listings: number;
  /** Cores busy with nothing to do. */
  readonly idleCores: Readonly<Record<string, number>>;
  /** The step that carried most: none shed, none failed where there is such a one. */
  readonly requestsPerSecond: number;
  readonly perRequest: { readonly cpuMs: Readonly<Record<string, number>>; readonly p99Ms: number };
  readonly steps: readonly StepFigures[];
  readonly perListing: {
    readonly cpuMs: Readonly<Record<string, number>>;
    readonly bytes: StoredBytes;
    readonly perSecond: number;
  };
  readonly memoryMib: Readonly<Record<string, number>>;
}
