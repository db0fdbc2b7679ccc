/** A repeatable source of chance. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
  /** A source of its own, so that what one part of a program draws does not shift what another does. */
  fork(name: string): Random;
}

/** mulberry32 (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c): the same seed, the same draws. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    pick: <T>(from: readonly T[]): T => from[between(0, from.length - 1)] as T,
    fork: (name) => {
      let hash = seed;
      for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
      return seeded(hash);
    },
  };
}
