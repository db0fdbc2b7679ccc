import { describe, expect, it } from '@jest/globals';
import { CircuitBreaker } from './circuit-breaker.ts';

function aBreaker() {
  const clock = { ms: 0 };
  const breaker = new CircuitBreaker({ failures: 3, coolDownMs: 100, now: () => clock.ms });
  const fail = (times: number) => {
    for (let n = 0; n < times; n += 1) breaker.failed();
  };
  return { clock, breaker, fail };
}

describe('a circuit breaker', () => {
  it('lets callers through until failures in a row reach its limit', () => {
    const { breaker, fail } = aBreaker();
    fail(2);
    breaker.succeeded();
    fail(2);
    expect(breaker.allows()).toBe(true);
    fail(1);
    expect(breaker.allows()).toBe(false);
  });

  it('sends one caller ahead after the cool-down, whose success opens the way for all', () => {
    const { breaker, clock, fail } = aBreaker();
    fail(3);
    clock.ms = 100;
    expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
    breaker.succeeded();
    expect([breaker.allows(), breaker.allows()]).toEqual([true, true]);
  });

  it('waits anew when the one sent ahead fails too', () => {
    const { breaker, clock, fail } = aBreaker();
    fail(3);
    clock.ms = 150;
    expect(breaker.allows()).toBe(true);
    fail(1);
    clock.ms = 249;
    expect(breaker.allows()).toBe(false);
    clock.ms = 250;
    expect(breaker.allows()).toBe(true);
  });
});
