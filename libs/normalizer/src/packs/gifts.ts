import { UNITS } from '../measures/units.ts';
import type { Token } from '../tokens/token.ts';

/** Something else given along: "+ conditioner 180ml free", "with free scrubber". Tokens `from` up to, not including, `to`. */
export interface Gift {
  readonly from: number;
  readonly to: number;
}

/** How far a gift's words may run from "+" or "with" to "free". */
const REACH = 8;
const OPENERS = new Set(['+', 'with', 'plus', 'saath', 'साथ']);

/** Free of what: "sugar free" says what is not in it, not what is given. */
const FREE_OF = new Set(
  'sugar gluten fat caffeine alcohol paraben sulphate sulfate chemical dairy lactose cholesterol cruelty gas ammonia lead bpa egg oil acid residue toxin fragrance silicone germ dust hands tension odour grease msg soy nut preservative preservatives plastic cfc'.split(
    ' ',
  ),
);

/** Finds another article that comes free; more of the same ("+ 500 g free") is no gift but content. */
export function readGift(tokens: readonly Token[]): Gift | undefined {
  for (let from = 0; from < tokens.length; from++) {
    if (!OPENERS.has(tokens[from]!.text)) continue;
    const free = freeAfter(tokens, from);
    if (free !== undefined && namesThing(tokens, from + 1, free)) return { from, to: free + 1 };
  }
  return undefined;
}

function freeAfter(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from + 1; at < Math.min(tokens.length, from + REACH); at++) {
    if (tokens[at]!.text === 'free') return at;
    if (OPENERS.has(tokens[at]!.text) || tokens[at]!.text === '|') return undefined;
  }
  return undefined;
}

/** "50 g extra free" is more of the same. */
const MORE = new Set(['extra', 'more', 'jyada', 'zyada', 'ज्यादा']);

/** A word between that is no unit: "conditioner 180 ml"; or a word after "with free". */
function namesThing(tokens: readonly Token[], from: number, free: number): boolean {
  if (free === from) return tokens[from - 1]!.text !== '+' && tokens[from + 1]?.kind === 'word';
  const hasNumber = tokens.slice(from, free).some(({ kind }) => kind === 'number');
  const things = tokens
    .slice(from, free)
    .filter(({ kind, text }) => kind === 'word' && !UNITS.has(text) && !MORE.has(text));
  if (things.length === 0) return false;
  return hasNumber || !FREE_OF.has(things.at(-1)!.text);
}
