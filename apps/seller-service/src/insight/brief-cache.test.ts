import { describe, expect, it } from '@jest/globals';
import { BriefCache } from './brief-cache.ts';

const counting = () => {
  let asked = 0;
  return { ask: () => Promise.resolve((asked += 1)), asked: () => asked };
};

describe('answers kept for a while', () => {
  it('are asked for once by however many want them, and again when they are old', async () => {
    let now = 0;
    const cache = new BriefCache<number>(100, 10, () => now);
    const { ask } = counting();
    expect(await Promise.all([cache.get('a', ask), cache.get('a', ask)])).toEqual([1, 1]);
    now = 99;
    expect(await cache.get('a', ask)).toBe(1);
    now = 100;
    expect(await cache.get('a', ask)).toBe(2);
  });

  it('are never errors', async () => {
    const cache = new BriefCache<number>(100, 10);
    await expect(cache.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await cache.get('a', () => Promise.resolve(1))).toBe(1);
  });

  it('are so many and no more', async () => {
    const cache = new BriefCache<number>(1_000, 2);
    const { ask, asked } = counting();
    for (const key of ['a', 'b', 'c', 'b', 'c']) await cache.get(key, ask);
    expect(asked()).toBe(3);
    await cache.get('a', ask);
    expect(asked()).toBe(4);
  });
});
