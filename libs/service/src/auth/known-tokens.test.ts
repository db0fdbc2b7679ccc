import { describe, expect, it } from '@jest/globals';
import { KnownTokens } from './known-tokens.ts';

const ACTOR = { accountId: 'acc_1', role: 'retailer' } as const;

function at(seconds: number) {
  const clock = { seconds };
  const known = new KnownTokens(() => clock.seconds * 1_000);
  return { clock, known };
}

describe('tokens that were checked a moment ago', () => {
  it('are believed for a minute', () => {
    const { clock, known } = at(100);
    known.remember('token', ACTOR, 1_000);
    clock.seconds = 159;
    expect(known.actor('token')).toBe(ACTOR);
    clock.seconds = 160;
    expect(known.actor('token')).toBeUndefined();
  });

  it('are never believed past their own end', () => {
    const { clock, known } = at(100);
    known.remember('token', ACTOR, 110);
    clock.seconds = 109;
    expect(known.actor('token')).toBe(ACTOR);
    clock.seconds = 110;
    expect(known.actor('token')).toBeUndefined();
  });

  it('speak for nobody where a single character differs', () => {
    const { known } = at(100);
    known.remember('token', ACTOR, 1_000);
    expect(known.actor('tokem')).toBeUndefined();
  });

  it('are forgotten, the first one first, rather than fill the memory', () => {
    const { known } = at(100);
    for (let n = 0; n <= 10_000; n += 1) known.remember(`token ${n}`, ACTOR, 1_000);
    expect(known.actor('token 0')).toBeUndefined();
    expect(known.actor('token 1')).toBe(ACTOR);
    expect(known.actor('token 10000')).toBe(ACTOR);
  });
});
