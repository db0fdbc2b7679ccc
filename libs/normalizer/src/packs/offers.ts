import { NUMBER_WORDS } from '../measures/units.ts';
import type { Token } from '../tokens/token.ts';

/** "Buy 3 get 1 free": so many units change hands together. */
export interface Offer {
  readonly units: number;
  readonly from: number;
  readonly to: number;
}

const GET = new Set(['get', 'pe', 'पर', 'par', 'milega']);
const FILL = new Set(['&', 'and', ',', 'pack', 'of', 'पर', 'par', 'pe', 'ke', 'saath', '+', '-']);

/** Finds "buy N get M" and "2 ke saath 1 free". */
export function readOffer(tokens: readonly Token[]): Offer | undefined {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.text !== 'buy') continue;
    const bought = countFrom(tokens, at + 1, 3);
    if (!bought) continue;
    let get = bought.to;
    while (get < tokens.length && get < bought.to + 5 && !GET.has(tokens[get]!.text)) get++;
    const gained = GET.has(tokens[get]?.text ?? '') ? countFrom(tokens, get + 1, 3) : undefined;
    if (gained) return { units: bought.value + gained.value, from: at, to: gained.to };
  }
  return undefined;
}

function countFrom(
  tokens: readonly Token[],
  from: number,
  reach: number,
): { value: number; to: number } | undefined {
  for (let at = from; at < Math.min(from + reach, tokens.length); at++) {
    const token = tokens[at]!;
    const value = token.kind === 'number' ? token.value : NUMBER_WORDS.get(token.text);
    if (value !== undefined && Number.isInteger(value) && value > 0 && value < 100)
      return { value, to: at + 1 };
    if (!FILL.has(token.text)) return undefined;
  }
  return undefined;
}
