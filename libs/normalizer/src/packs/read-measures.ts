import { refuseMisleading } from '../measures/misleading.ts';
import { readAmounts } from '../measures/read-amounts.ts';
import type { Token } from '../tokens/token.ts';
import { readCombo } from './combos.ts';
import { readGift } from './gifts.ts';
import { readOffer } from './offers.ts';
import { readTerms } from './read-terms.ts';
import { resolvePack } from './resolve-pack.ts';
import type { PackReading } from './resolve-pack.ts';

/** What earlier stages found out. */
export interface KnownSoFar {
  /** Tokens of prices: from, up to but not including to. */
  readonly prices: readonly { readonly from: number; readonly to: number }[];
  /** Tokens of the brand, so that "50-50" and "7 Up" count nothing. */
  readonly inBrand: (at: number) => boolean;
  readonly category: string | null;
}

export interface MeasureReading extends PackReading {
  /** True for tokens that belong to a quantity, a pack, an offer or a price. */
  readonly taken: (at: number) => boolean;
}

const LOOSE = new Set('loose khula khuli khulla khuladana खुला खुली open'.split(' '));

/** Contents and packs of a title. */
export function readMeasures(tokens: readonly Token[], known: KnownSoFar): MeasureReading {
  const { prices, inBrand, category } = known;
  const offer = readOffer(tokens);
  const gift = readGift(tokens);
  const closed = [...prices, ...(offer ? [offer] : []), ...(gift ? [gift] : [])];
  const isClosed = (at: number): boolean => inBrand(at) || inside(closed, at);
  const amounts = refuseMisleading(readAmounts(tokens, isClosed), { category, tokens });
  const isPrice = (at: number): boolean => inside(prices, at);
  const terms = readTerms(tokens, amounts, isPrice);
  const combo = readCombo(tokens, terms);
  const loose = category !== 'tea' && tokens.some(({ text }) => LOOSE.has(text));
  const reading = resolvePack(terms, { offer, combo, gift, loose });
  const ranges = [...closed, ...terms];
  return { ...reading, taken: (at) => inside(ranges, at) };
}

const inside = (ranges: readonly { from: number; to: number }[], at: number): boolean =>
  ranges.some(({ from, to }) => at >= from && at < to);
