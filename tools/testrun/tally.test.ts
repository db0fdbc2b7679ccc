import { describe, expect, it } from '@jest/globals';
import type { JestReport } from './tally.ts';
import { add, closingLine, NOTHING, ofCheck, ofJest } from './tally.ts';

const report = (overrides: Partial<JestReport> = {}): JestReport => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...overrides,
});

describe('the tally of a test run', () => {
  it('counts tests, and a check as one', () => {
    expect(add(ofJest(report(), 0), ofCheck(0))).toEqual({ passed: 4, failed: 0, skipped: 0 });
    expect(ofCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('never calls a broken run green', () => {
    expect(ofJest(null, 0).failed).toBe(1);
    expect(ofJest(report(), 1).failed).toBe(1);
    expect(ofJest(report({ numRuntimeErrorTestSuites: 1 }), 1).failed).toBe(1);
    expect(ofJest(report({ numPassedTests: 0 }), 0).failed).toBe(1);
  });

  it('closes with a line alone that scripts read', () => {
    expect(closingLine(NOTHING)).toBe('0 passed, 0 failed');
    expect(closingLine({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
  });
});
