import type { Finding } from './data-test.ts';

/** What a run of the data tests found of one promise. */
export interface Check {
  readonly test: string;
  /** Rows that break it; null where nobody could tell. */
  readonly broken: number | null;
  /** Why nobody could tell: what the engine said, or that it took too long. */
  readonly trouble: string | null;
  readonly tookMs: number;
}

export interface ChecksRun {
  readonly runId: string;
  /** When the run began. */
  readonly checkedAt: Date;
  readonly checks: readonly Check[];
}

/** A promise that is broken, or of which nobody could tell. */
export const fails = ({ broken }: Check): boolean => broken !== 0;

/** A finding that was made elsewhere, as a check. */
export const checkOf = ({ promise, broken }: Finding): Check => ({
  test: promise,
  broken,
  trouble: null,
  tookMs: 0,
});
