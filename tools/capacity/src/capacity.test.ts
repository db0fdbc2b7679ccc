import { describe, expect, it } from '@jest/globals';
import { modelData } from './config.ts';
import { costsOf } from './costs.ts';
import { demandOf } from './demand.ts';
import type { Measured } from './facts.ts';
import { needsOf } from './needs.ts';
import { compare, coresOf, TOLERANCE } from './prediction.ts';
import { unitsAt } from './units.ts';
import { wallsOf } from './walls.ts';

const { assumptions, limits, prices } = modelData();

/** Round numbers to count with; what was measured lies in data/measured.json. */
const measured: Measured = {
  at: '2026-01-01T00:00:00.000Z',
  machine: { cores: 2 },
  listings: 1_000,
  idleCores: { 'catalog-service': 0.01, opensearch: 0.02 },
  requestsPerSecond: 10,
  steps: [],
  perRequest: {
    p99Ms: 100,
    cpuMs: { 'catalog-service': 4, 'order-service': 2, 'identity-service': 0.1, opensearch: 6 },
  },
  perListing: {
    cpuMs: { 'cdc-bridge': 1, 'search-indexer': 2, 'warehouse-loader': 2, opensearch: 3 },
    bytes: { kafka: 800, search: 900, warehouse: 700 },
    perSecond: 300,
  },
  memoryMib: { opensearch: 700 },
};
const demand = demandOf(assumptions);
const needs = needsOf(assumptions, limits, measured, demand);

describe('the capacity model', () => {
  it('has a reason for every assumption, a source for every limit and a date for its prices', () => {
    const reasons = Object.values(assumptions as unknown as Record<string, { reason?: string }>);
    expect(reasons.filter(({ reason }) => !reason || reason.length < 20)).toEqual([]);
    const sources = Object.values(limits as unknown as Record<string, { source?: string }>);
    expect(sources.filter(({ source }) => !source)).toEqual([]);
    const items = Object.values(prices.items);
    expect(items.filter(({ region, source }) => !region || !source)).toEqual([]);
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

  it('foretells a load by what nothing costs and what a unit of work took in another', () => {
    const cores = { 'catalog-service': 0.01 + 0.12, opensearch: 0.02 + 0.18, 'the load itself': 9 };
    const run: Measured = { ...measured, steps: [{ requestsPerSecond: 30, cores }] };
    const rows = compare(measured, run);
    const all = rows.find(({ what }) => what.endsWith('in all parts'));
    expect(all?.predicted).toBeCloseTo(0.33);
    expect(rows.filter(({ held, off }) => held && off > TOLERANCE)).toEqual([]);
  });

  it('keeps to what was measured at a rate, draws a line between two, and goes on by the request', () => {
    const steps = [
      { requestsPerSecond: 5, cores: { opensearch: 0.12 } },
      { requestsPerSecond: 15, cores: { opensearch: 0.16 } },
    ];
    const units: Measured = { ...measured, steps };
    const at = (rate: number): number => coresOf(units, 'opensearch', rate);
    expect([at(0), at(5), at(10), at(15), at(25)].map((cores) => cores.toFixed(3))).toEqual([
      ...['0.020', '0.120', '0.140', '0.160', '0.220'],
    ]);
  });

  it('lets what a rate keeps busy grow with the logarithm of the listings', () => {
    const step = (opensearch: number) => [{ requestsPerSecond: 10, cores: { opensearch } }];
    const small: Measured = { ...measured, listings: 1_000, steps: step(0.1) };
    const large: Measured = { ...measured, listings: 10_000, steps: step(0.14) };
    const { steps } = unitsAt([small, large], 100_000);
    expect(steps[0]?.cores['opensearch']).toBeCloseTo(0.18);
  });

  it('holds bytes and filling to the tolerance as well', () => {
    const { perListing } = measured;
    const run: Measured = {
      ...measured,
      perListing: { ...perListing, bytes: { ...perListing.bytes, search: 2_000 } },
    };
    const off = compare(measured, run).filter(({ held, off: by }) => held && by > TOLERANCE);
    expect(off.map(({ what }) => what)).toEqual(['bytes of a listing in search']);
  });

  it('lets a request grow with the listings where two sizes tell how', () => {
    const larger: Measured = {
      ...measured,
      listings: 100_000,
      perRequest: { ...measured.perRequest, cpuMs: { opensearch: 8 } },
    };
    const at = (listings: number): number | undefined =>
      unitsAt([measured, larger], listings).perRequest.cpuMs['opensearch'];
    expect(at(1_000)).toBeCloseTo(6);
    expect(at(10_000)).toBeCloseTo(7);
    expect(at(1_000_000)).toBeCloseTo(9);
    expect(unitsAt([measured], 1_000_000)).toBe(measured);
  });
});
