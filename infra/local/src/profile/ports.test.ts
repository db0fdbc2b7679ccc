import { describe, expect, it } from '@jest/globals';
import { DEFAULT_PORT_BASE, portPlan } from './ports.ts';

describe('the port plan', () => {
  it('gives every part a port of its own, and no two profiles a common one', () => {
    const all = Object.values(DEFAULT_PORT_BASE).flatMap((base) => Object.values(portPlan(base)));
    expect(new Set(all).size).toBe(all.length);
  });

  it('puts the servers where tests and README say', () => {
    expect(portPlan(4100)).toMatchObject({
      kafka: 4120,
      opensearch: 4122,
      dynamodb: 4124,
      s3: 4125,
      postgres: 4126,
    });
  });

  it.each([0, 80, 65_530, 4100.5, Number.NaN])('refuses the base %s', (base) => {
    expect(() => portPlan(base)).toThrow(RangeError);
  });
});
