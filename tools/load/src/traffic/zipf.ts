/**
 * Ranks from 0 below `count` as a market picks them: the first is picked most, and the tail is long. The inverse of the
 * continuous distribution with density x^-exponent (0 < exponent < 1), which is Zipf's law but for the first few ranks.
 */
export function zipfOf(count: number, exponent: number, roll: () => number): () => number {
  const power = 1 / (1 - exponent);
  return () => Math.min(count - 1, Math.floor(count * roll() ** power));
}
