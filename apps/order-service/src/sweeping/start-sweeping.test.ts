import { describe, expect, it } from '@jest/globals';
import { createLogger } from '@kirana/service';
import { eventually } from '@kirana/testing';
import type { Turns } from './start-sweeping.ts';
import { startSweeping } from './start-sweeping.ts';

const logger = createLogger('test', 'silent');
const always = { take: () => Promise.resolve(true), leave: () => Promise.resolve() };
const HOUR_MS = 3_600_000;

const startWith = (turn: Turns, everyMs: number, ...sweeps: (() => Promise<unknown>)[]) => {
  const told = { done: 0 };
  const done = () => void (told.done += 1);
  return { told, sweeping: startSweeping({ everyMs, logger, turn, sweeps, done }) };
};

describe('what a service does by itself', () => {
  it('is done as soon as it starts: one that restarts often would never come to it', async () => {
    let rounds = 0;
    const { sweeping, told } = startWith(always, HOUR_MS, async () => (rounds += 1));
    await eventually(() => told.done === 1);
    await sweeping.stop();
    expect(rounds).toBe(1);
  });

  it('goes on after a part of it failed, and does not count such a round', async () => {
    let rounds = 0;
    const failing = () => Promise.reject(new TypeError('on purpose'));
    const { sweeping, told } = startWith(always, 1, failing, async () => (rounds += 1));
    await eventually(() => rounds > 1);
    await sweeping.stop();
    expect(told.done).toBe(0);
  });

  it('is left to the instance whose turn it is, and a turn is given back at the end', async () => {
    let [rounds, left] = [0, 0];
    const never = { take: async () => false, leave: async () => void (left += 1) };
    const { sweeping } = startWith(never, 1, async () => (rounds += 1));
    await sweeping.stop();
    expect([rounds, left]).toEqual([0, 1]);
  });
});
