import { UNITS } from '../measures/units.ts';
import type { Token } from '../tokens/token.ts';
import { textAt } from './price.ts';
import type { Price, PriceBasis } from './price.ts';

const RUPEE = new Set([
  'rs',
  '₹',
  'inr',
  'rupees',
  'rupee',
  'rupaye',
  'rupay',
  'रु',
  'रुपये',
  'रुपए',
  'रूपये',
  '₨',
  're',
]);
const MRP = new Set(['mrp', 'एमआरपी']);
const PRICE_WORDS = new Set(['price', 'rate', 'bhav', 'dam', 'भाव', 'दाम', 'only', 'offer']);
const WALA = new Set([
  'wala',
  'wali',
  'vala',
  'wale',
  'वाला',
  'वाली',
  'pack',
  'mrp',
  'ka',
  'ki',
  'का',
  'की',
]);
/** "5 rs wala" names the piece by the price printed on it. */
const PRINTED = new Set([...MRP, 'wala', 'wali', 'vala', 'wale', 'वाला', 'वाली']);
const FILLERS = new Set(['.', ':', '-', '=', '(']);

/** Finds the prices a title states and the tokens they take, so that no price is read as a quantity. */
export function readPrices(tokens: readonly Token[]): Price[] {
  const prices: Price[] = [];
  let at = 0;
  while (at < tokens.length) {
    const price = priceAt(tokens, at);
    if (price) prices.push(price);
    at = price ? price.to : at + 1;
  }
  return prices;
}

function priceAt(tokens: readonly Token[], at: number): Price | undefined {
  const token = tokens[at]!;
  if (token.kind === 'number') return amountFirst(tokens, at);
  if (token.text === '@') return signFirst(tokens, at);
  if (RUPEE.has(token.text) || MRP.has(token.text)) return wordFirst(tokens, at);
  return undefined;
}

/** "Rs.5", "₹ 10/-", "MRP: Rs 20". */
function wordFirst(tokens: readonly Token[], from: number): Price | undefined {
  let at = from;
  let basis: PriceBasis = 'price';
  let words = 0;
  while (at < tokens.length && at < from + 6) {
    const { text } = tokens[at]!;
    if (MRP.has(text)) basis = 'mrp';
    else if (!RUPEE.has(text) && !FILLERS.has(text)) break;
    words++;
    at++;
  }
  return words > 0 && tokens[at]?.kind === 'number' ? priceOf(tokens, from, at, basis) : undefined;
}

/** "@ 18.50", "@ Rs 20": the price asked. */
function signFirst(tokens: readonly Token[], from: number): Price | undefined {
  let at = from + 1;
  while (RUPEE.has(textAt(tokens, at)) || FILLERS.has(textAt(tokens, at))) at++;
  if (tokens[at]?.kind !== 'number' || at > from + 4) return undefined;
  return UNITS.has(textAt(tokens, at + 1)) && !RUPEE.has(textAt(tokens, at + 1))
    ? undefined
    : priceOf(tokens, from, at, 'price');
}

/** "5 rs wala", "10/-", "20 रुपये". */
function amountFirst(tokens: readonly Token[], at: number): Price | undefined {
  const next = textAt(tokens, at + 1);
  if (RUPEE.has(next) && ownsRupee(tokens, at)) return priceOf(tokens, at, at, 'price');
  const slash = next === '/' && (textAt(tokens, at + 2) === '-' || textAt(tokens, at + 2) === '=');
  return slash ? priceOf(tokens, at, at, 'price') : undefined;
}

/**
 * "5rs 8.9 g", "x 24 Rs.5": the sign belongs to the number it is glued to, or to the one before it where the number
 * after has a unit of its own.
 */
function ownsRupee(tokens: readonly Token[], at: number): boolean {
  const after = textAt(tokens, at + 2) === '.' ? at + 3 : at + 2;
  if (tokens[after]?.kind !== 'number') return true;
  return tokens[at + 1]!.glued || UNITS.has(textAt(tokens, after + 1));
}

/** Takes the words that belong to the amount at `number` and decides whether it is a rate. */
function priceOf(tokens: readonly Token[], from: number, number: number, basis: PriceBasis): Price {
  let at = number + 1;
  if (RUPEE.has(textAt(tokens, at))) at++;
  if (textAt(tokens, at) === '.') at++;
  if (textAt(tokens, at) === '/' && '-='.includes(textAt(tokens, at + 1) || ' ')) at += 2;
  const paise = Math.round(tokens[number]!.value * 100);
  const per = rateWord(tokens, at);
  if (per) return { basis: 'rate', paise, per: per.word, from: startOf(tokens, from), to: per.to };
  if (WALA.has(textAt(tokens, at)) || MRP.has(textAt(tokens, at))) at++;
  const isMrp = basis === 'mrp' || PRINTED.has(textAt(tokens, at - 1));
  return { basis: isMrp ? 'mrp' : 'price', paise, per: null, from: startOf(tokens, from), to: at };
}

/** "/kg", "per carton", "a piece": the word, and the token after it. */
function rateWord(tokens: readonly Token[], at: number): { word: string; to: number } | undefined {
  const sign = textAt(tokens, at);
  if (sign !== '/' && sign !== 'per' && sign !== 'प्रति') return undefined;
  const word = textAt(tokens, at + 1);
  return UNITS.has(word) ? { word, to: at + 2 } : undefined;
}

/** "price 50", "offer Rs 20": the announcing word belongs to the price. */
const startOf = (tokens: readonly Token[], from: number): number =>
  PRICE_WORDS.has(textAt(tokens, from - 1)) ? from - 1 : from;
