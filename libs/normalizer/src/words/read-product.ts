import type { BrandReading } from '../brand/read-brand.ts';
import type { CategoryReading } from '../category/read-category.ts';
import { UNITS } from '../measures/units.ts';
import type { Token } from '../tokens/token.ts';

/** What the thing is, in the title's own words. */
export interface ProductReading {
  /** Lower case; the brand, or the whole title, where nothing is left of it. */
  readonly text: string;
  /** The words besides the one that names the kind of goods; null where there are none. */
  readonly variant: string | null;
  /**
   * Every folded word of the title besides brand, quantity and price, packaging and advertising included: what tells
   * siblings apart may stand anywhere.
   */
  readonly words: readonly string[];
  /** Token ranges that were kept. */
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
}

export interface ReadSoFar {
  readonly title: string;
  readonly tokens: readonly Token[];
  readonly brand: BrandReading | null;
  readonly category: CategoryReading | null;
  readonly taken: (at: number) => boolean;
}

const PACKING = new Set(
  'pouch pouches jar tin bottle bottles carton pack packs packet box combo tub sachet pet outer case ladi bori peti katta patti each free of pkt mrp only wala x लड़ी बोरी पेटी का पैक'.split(
    ' ',
  ),
);

/** The title without brand, quantity, pack, price, packaging and the advertising after the first bar. */
export function readProduct(so: ReadSoFar): ProductReading {
  const { title, tokens } = so;
  const kept = keptTokens(so);
  const words = identifyingWords(so);
  if (kept.length === 0) {
    const named = so.brand?.name ?? title;
    const text = named.trim().toLowerCase().split(/\s+/).join(' ');
    return { text, variant: null, words, ranges: [] };
  }
  const written = (at: number): string =>
    title.slice(tokens[at]!.start, tokens[at]!.end).toLowerCase();
  const head = headOf(so, kept);
  const variant = kept.filter((at) => at !== head).map(written);
  return {
    text: kept.map(written).join(' '),
    variant: head === undefined || variant.length === 0 ? null : variant.join(' '),
    words,
    ranges: runs(kept),
  };
}

function keptTokens({ tokens, brand, taken }: ReadSoFar): number[] {
  const bar = tokens.findIndex(({ text }, at) => text === '|' && at > 2);
  const end = bar < 0 ? tokens.length : bar;
  const kept: number[] = [];
  for (let at = 0; at < end; at++) {
    if (!isWithin(brand, at) && !taken(at) && isGoods(tokens, at)) kept.push(at);
  }
  return kept;
}

const identifyingWords = ({ tokens, brand, taken }: ReadSoFar): string[] =>
  tokens
    .filter(({ kind }, at) => kind !== 'mark' && !taken(at) && !isWithin(brand, at))
    .map(({ text }) => text);

const isWithin = (range: { from: number; to: number } | null, at: number): boolean =>
  range !== null && at >= range.from && at < range.to;

/** Words and codes; no marks, no packaging, no unit that lost its number ("butter gm"). */
function isGoods(tokens: readonly Token[], at: number): boolean {
  const { kind, text } = tokens[at]!;
  if (kind === 'mark' || PACKING.has(text)) return false;
  const unit = kind === 'word' ? UNITS.get(text)?.kind : undefined;
  return unit !== 'mass' && unit !== 'volume';
}

/** The last word of the phrase that decided the category: what a variant is a variant of. */
function headOf({ category }: ReadSoFar, kept: readonly number[]): number | undefined {
  if (!category) return undefined;
  return kept.filter((at) => at >= category.from && at < category.to).at(-1);
}

function runs(kept: readonly number[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const at of kept) {
    const last = ranges.at(-1);
    if (last && last.to === at) last.to = at + 1;
    else ranges.push({ from: at, to: at + 1 });
  }
  return ranges;
}
