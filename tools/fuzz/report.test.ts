import { describe, expect, it } from '@jest/globals';
import { fuzzLine, growth, realErrors } from './report.ts';
import type { Sample } from './watch.ts';

const samples = (...rss: number[]): Sample[] =>
  rss.map((rssBytes, at) => ({ at, rssBytes, pid: 1 }));

describe('what a fuzz run says', () => {
  it('measures growth after the heap has filled, not from the start', () => {
    expect(growth(samples(10, 10, 100, 100, 100, 100, 120, 120))).toBeCloseTo(1.2);
  });

  it('counts an answer that asks to come again apart from errors', () => {
    const findings = {
      answered: 3,
      serverErrors: ['GET /v1/lots 500', 'POST /v1/orders 503'],
      unhandled: [],
    };
    expect(realErrors(findings)).toEqual(['GET /v1/lots 500']);
    const report = { ...findings, generated: 3, samples: new Map([['a', samples(1, 1, 1, 1)]]) };
    expect(fuzzLine(report)).toBe(
      'fuzz requests 3 server-errors 1 busy 1 unhandled 0 rss-growth 1.00',
    );
  });
});
