/** What one step of a test run came to. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The figures of Jest's `--json` report that count here. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** A check without tests of its own (lint, types) counts as one test. */
export const ofCheck = (exitCode: number): Tally =>
  exitCode === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };

/**
 * A Jest run: a suite that could not even be loaded is a failure, and so is a run that died (no report) or that ended
 * badly although no test failed (an open handle, a broken teardown) or that found no test at all.
 */
export function ofJest(report: JestReport | null, exitCode: number): Tally {
  if (!report) return { ...NOTHING, failed: 1 };
  const tally = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  const silentFailure = (exitCode !== 0 && tally.failed === 0) || tally.passed + tally.failed === 0;
  return silentFailure ? { ...tally, failed: tally.failed + 1 } : tally;
}

/** The closing line that scripts read. */
export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
