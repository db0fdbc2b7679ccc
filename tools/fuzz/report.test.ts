import { describe, expect, it } from '@jest/globals';
import { fuzzLine, growth, memoryLines, realErrors, statusLine } from './report.ts';
import type { Sample } from './watch.ts';

const samples = (...rss: number[]): Sample[] =>
  rss.map((rssBytes, at) => ({ at, rssBytes, pid: 1 }));

describe('what a fuzz run says', () => {
  it('measures growth after the heap has filled, not from the start', () => {
    expect(growth(samples(10, 10, 100, 100, 100, 100, 120, 120))).toBeCloseTo(1.2);
  });

  it('counts an answer that asks to come again apart from errors', () => {
    const findings = {
      answered: 4,
      statuses: new Map([[200, 4]]),
      serverErrors: ['GET /v1/lots 500', 'POST /v1/orders 503'],
      unhandled: [],
    };
    expect(realErrors(findings)).toEqual(['GET /v1/lots 500']);
    const watched = new Map([['a', samples(1, 1, 1, 1)]]);
    const report = { ...findings, generated: 3, seconds: 9.7, samples: watched };
    expect(fuzzLine(report)).toBe(
      'fuzz requests 3 answered 4 server-errors 1 busy 1 unhandled 0 rss-growth 1.00 seconds 10',
    );
  });

  it('tells memory before and after, and how often each status came', () => {
    const MiB = 1_048_576;
    const run = new Map([['order-service', samples(100 * MiB, 110 * MiB, 120 * MiB, 115 * MiB)]]);
    expect(memoryLines({ samples: run })[0]).toMatch(/before 100 .* after 115,/);
    const statuses = new Map([
      [404, 2],
      [200, 7],
    ]);
    expect(statusLine({ statuses })).toBe('200: 7, 404: 2');
  });
});
