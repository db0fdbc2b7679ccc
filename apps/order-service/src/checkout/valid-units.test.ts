import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fewestUnits, isValidUnits, nearestUnits } from './valid-units.ts';

const rules = fc.record({
  minimumUnits: fc.integer({ min: 1, max: 200 }),
  unitsStep: fc.integer({ min: 1, max: 50 }),
});

describe('the units of an order line', () => {
  it('are valid from the fewest on, in steps', () => {
    const rule = { minimumUnits: 10, unitsStep: 6 };
    expect(fewestUnits(rule)).toBe(12);
    expect([6, 10, 12, 13, 18].map((units) => isValidUnits(units, rule))).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
  });

  it('that are refused come with the nearest valid ones, and none lies between them', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 1000 }), (rule, units) => {
        fc.pre(!isValidUnits(units, rule));
        const near = nearestUnits(units, rule);
        expect(near.every((each) => isValidUnits(each, rule))).toBe(true);
        const [low, high] = near.length === 2 ? near : [0, near[0]];
        expect(low).toBeLessThan(units);
        expect(high).toBeGreaterThan(units);
        for (let each = (low ?? 0) + 1; each < (high ?? 0); each += 1) {
          expect(isValidUnits(each, rule)).toBe(false);
        }
      }),
    );
  });
});
