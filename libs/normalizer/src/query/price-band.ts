import type { Price } from '../prices/price.ts';
import type { Token } from '../tokens/token.ts';

/** Paise, both ends included; null for an open end. */
export interface PriceBand {
  readonly fromPaise: number | null;
  readonly toPaise: number | null;
  /** Tokens that said so: `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

const BELOW = new Set(['under', 'below', 'upto', 'within', 'max', 'तक', 'tak']);
const ABOVE = new Set(['above', 'over', 'min', 'ऊपर', 'upar']);
const LESS_AFTER = new Set(['kam', 'कम', 'tak', 'तक', 'andar', 'अंदर', 'neeche', 'नीचे']);
const MORE_AFTER = new Set(['zyada', 'jyada', 'upar', 'ऊपर', 'ज्यादा', 'ज़्यादा']);
const RANGE = new Set(['-', 'to', 'se', 'से', '–']);

/** "under 100", "100 se kam", "50-100 rs", "5 rs wala": what a shopkeeper is willing to pay. */
export function readPriceBand(
  tokens: readonly Token[],
  prices: readonly Price[],
): PriceBand | null {
  for (let at = 0; at < tokens.length; at++) {
    const band = bandAt(tokens, at);
    if (band) return band;
  }
  const price = prices[0];
  if (!price || price.basis === 'rate') return null;
  return { fromPaise: price.paise, toPaise: price.paise, from: price.from, to: price.to };
}

function bandAt(tokens: readonly Token[], at: number): PriceBand | null {
  const { text } = tokens[at]!;
  if (BELOW.has(text) || ABOVE.has(text)) return announced(tokens, at, BELOW.has(text));
  return tokens[at]!.kind === 'number' ? (ranged(tokens, at) ?? comparedAfter(tokens, at)) : null;
}

/** "under rs 100" */
function announced(tokens: readonly Token[], at: number, below: boolean): PriceBand | null {
  const number = skipRupee(tokens, at + 1);
  if (tokens[number]?.kind !== 'number') return null;
  const paise = paiseOf(tokens[number]!);
  const to = skipRupee(tokens, number + 1);
  return { fromPaise: below ? null : paise, toPaise: below ? paise : null, from: at, to };
}

/** "50-100 rs", "50 se 100 rupaye": the rupees must be said, or it may be a size. */
function ranged(tokens: readonly Token[], at: number): PriceBand | null {
  const high = tokens[at + 2];
  if (!RANGE.has(tokens[at + 1]?.text ?? '') || high?.kind !== 'number') return null;
  const to = skipRupee(tokens, at + 3);
  const isMoney = to > at + 3 || RUPEE.has(tokens[at - 1]?.text ?? '');
  if (!isMoney || high.value <= tokens[at]!.value) return null;
  return { fromPaise: paiseOf(tokens[at]!), toPaise: paiseOf(high), from: at, to };
}

/** "100 se kam", "50 rs se upar" */
function comparedAfter(tokens: readonly Token[], at: number): PriceBand | null {
  let next = skipRupee(tokens, at + 1);
  if (tokens[next]?.text === 'se' || tokens[next]?.text === 'से' || tokens[next]?.text === 'ke')
    next++;
  const word = tokens[next]?.text ?? '';
  const [less, more] = [LESS_AFTER.has(word), MORE_AFTER.has(word)];
  if (!less && !more) return null;
  const paise = paiseOf(tokens[at]!);
  return { fromPaise: more ? paise : null, toPaise: less ? paise : null, from: at, to: next + 1 };
}

const RUPEE = new Set(['rs', '₹', 'rupees', 'rupee', 'rupaye', 'रुपये', 'रुपए', '.']);

const skipRupee = (tokens: readonly Token[], at: number): number => {
  let next = at;
  while (RUPEE.has(tokens[next]?.text ?? '')) next++;
  return next;
};

const paiseOf = ({ value }: Token): number => Math.round(value * 100);
