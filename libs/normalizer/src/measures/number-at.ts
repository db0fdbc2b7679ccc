import type { Token } from '../tokens/token.ts';
import { unitAt } from './unit-at.ts';

export interface FoundNumber {
  readonly value: number;
  /** The token after it. */
  readonly to: number;
}

/** The number that starts at a number token, with a fraction that follows: "1/2", "1 1/2", "1½". */
export function numberAt(tokens: readonly Token[], at: number): FoundNumber {
  const { value } = tokens[at]!;
  const share = fractionAt(tokens, at);
  if (share !== undefined) return { value: share, to: at + 3 };
  if (tokens[at + 1]?.kind !== 'number') return { value, to: at + 1 };
  const rest = fractionAt(tokens, at + 1);
  if (rest !== undefined) return { value: value + rest, to: at + 4 };
  const vulgar = tokens[at + 1]!;
  const isVulgar = vulgar.glued && vulgar.value < 1;
  return isVulgar ? { value: value + vulgar.value, to: at + 2 } : { value, to: at + 1 };
}

const PARTS = [2, 3, 4, 8];

/** "1/2", "3/4": only halves, thirds, quarters and eighths before a unit; "1/12" is a date or a code. */
function fractionAt(tokens: readonly Token[], at: number): number | undefined {
  const [top, slash, bottom] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== '/' || bottom?.kind !== 'number' || !PARTS.includes(bottom.value))
    return undefined;
  if (top.value >= bottom.value || top.value < 1 || !unitAt(tokens, at + 3)) return undefined;
  return top.value / bottom.value;
}
