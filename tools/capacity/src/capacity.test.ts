import { describe, expect, it } from '@jest/globals';
import { modelData } from './config.ts';
import { costsOf } from './costs.ts';
import { demandOf } from './demand.ts';
import type { Measured } from './facts.ts';
import { needsOf } from './needs.ts';
import { compare } from './prediction.ts';
import { wallsOf } from './walls.ts';

const { assumptions, limits, prices } = modelData();

/** Round numbers to count with; what was measured lies in data/measured.json. */
const measured: Measured = {
  at: '2026-01-01T00:00:00.000Z',
  machine: { cores: 2 },
  listings: 1_000,
  requestsPerSecond: 10,
  perRequest: {
    p99Ms: 100,
    cpuMs: { 'catalog-service': 4, 'order-service': 2, 'identity-service': 0.1, opensearch: 6 },
  },
  perListing: {
    cpuMs: { 'cdc-bridge': 1, 'search-indexer': 2, 'warehouse-loader': 2, opensearch: 3 },
    bytes: { kafka: 800, search: 900, warehouse: 700 },
    perSecond: 300,
  },
  memoryMib: {},
};
const demand = demandOf(assumptions);
const needs = needsOf(assumptions, limits, measured, demand);

describe('the capacity model', () => {
  it('has a reason for every assumption, a source for every limit and a date for its prices', () => {
    const reasons = Object.values(assumptions as unknown as Record<string, { reason?: string }>);
    expect(reasons.filter(({ reason }) => !reason || reason.length < 20)).toEqual([]);
    const sources = Object.values(limits as unknown as Record<string, { source?: string }>);
    expect(sources.filter(({ source }) => !source)).toEqual([]);
    expect(prices.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('doubles what is asked for, and what that takes, with twice the shops', () => {
    const twice = { ...assumptions, shops: { ...assumptions.shops, value: 25_600_000 } };
    const more = demandOf(twice);
    expect(more.requests).toBeCloseTo(demand.requests * 2);
    expect(needsOf(twice, limits, measured, more).cores['catalog-service']).toBeCloseTo(
      (needs.cores['catalog-service'] ?? 0) * 2,
    );
  });

  it('runs at least one task in each zone, and knows a price for each part', () => {
    expect(Math.min(...Object.values(needs.tasks))).toBe(3);
    const costs = Object.values(costsOf(assumptions, prices, demand, needs));
    expect(costs.every((usd) => usd > 0)).toBe(true);
  });

  it('names the limits in the order in which they are met, and what is to be done', () => {
    const walls = wallsOf(assumptions, limits, demand, needs);
    expect(walls.map(({ used }) => used)).toEqual(
      walls.map(({ used }) => used).toSorted((a, b) => b - a),
    );
    expect(walls.every(({ change, used }) => change.length > 0 && used > 0)).toBe(true);
  });

  it('foretells a load by what a unit of work took in another', () => {
    const run: Measured = { ...measured, requestsPerSecond: measured.requestsPerSecond * 3 };
    expect(compare(measured, run).off).toBeCloseTo(0);
  });
});
