import { NUMBER_WORDS } from '../measures/units.ts';
import type { Token } from '../tokens/token.ts';

/** "Buy 3 get 1 free", "B1G1", "3 for 2": so many units change hands together. */
export interface Offer {
  readonly units: number;
  /** Tokens `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

const GET = new Set(['get', 'milega', 'पाएं']);
const FILL = new Set(['&', 'and', ',', 'pack', 'of', '+', '-']);

/** Finds the first offer of more units for the price of fewer. */
export function readOffer(tokens: readonly Token[]): Offer | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const offer = offerAt(tokens, at);
    if (offer) return offer;
  }
  return undefined;
}

function offerAt(tokens: readonly Token[], at: number): Offer | undefined {
  const { text } = tokens[at]!;
  if (text === 'buy') return buyAndGet(tokens, at);
  if (text === 'b') return initials(tokens, at);
  return tokens[at + 1]?.text === 'for' ? forFewer(tokens, at) : undefined;
}

function buyAndGet(tokens: readonly Token[], at: number): Offer | undefined {
  const bought = countFrom(tokens, at + 1, 3);
  if (!bought) return undefined;
  let get = bought.to;
  while (get < tokens.length && get < bought.to + 5 && !GET.has(tokens[get]!.text)) get++;
  const gained = GET.has(tokens[get]?.text ?? '') ? countFrom(tokens, get + 1, 3) : undefined;
  return gained && { units: bought.value + gained.value, from: at, to: gained.to };
}

/** "B1G1", "B2G1". */
function initials(tokens: readonly Token[], at: number): Offer | undefined {
  const [b, bought, g, gained] = tokens.slice(at, at + 4);
  if (b?.text !== 'b' || g?.text !== 'g' || !bought?.glued || !gained?.glued) return undefined;
  const units = bought.value + gained.value;
  return Number.isInteger(units) ? { units, from: at, to: at + 4 } : undefined;
}

/** "3 for 2". */
function forFewer(tokens: readonly Token[], at: number): Offer | undefined {
  const [more, word, fewer] = tokens.slice(at, at + 3);
  if (more?.kind !== 'number' || word?.text !== 'for' || fewer?.kind !== 'number') return undefined;
  const isOffer = Number.isInteger(more.value) && more.value > fewer.value && more.value < 20;
  return isOffer ? { units: more.value, from: at, to: at + 3 } : undefined;
}

function countFrom(
  tokens: readonly Token[],
  from: number,
  reach: number,
): { value: number; to: number } | undefined {
  for (let at = from; at < Math.min(from + reach, tokens.length); at++) {
    const token = tokens[at]!;
    const value = token.kind === 'number' ? token.value : NUMBER_WORDS.get(token.text);
    if (value !== undefined && Number.isInteger(value) && value > 0 && value < 100) {
      return { value, to: at + 1 };
    }
    if (!FILL.has(token.text)) return undefined;
  }
  return undefined;
}
