import type { Token } from '../tokens/token.ts';
import { BRAND_INDEX } from './brands.ts';
import type { Brand } from './brands.ts';

/** The brand of a title; tokens `from` up to, not including, `to`. */
export interface BrandReading {
  readonly name: string;
  /** Null where the brand is not in the dictionary and was found by where it stands. */
  readonly known: Brand | null;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/** Words after which a brand's name is not the brand: "cake with Oreo", "peanut butter & Nutella". */
const MENTIONS = new Set('& and with like for flavour of in n contains'.split(' '));

/** Looks for a brand of the dictionary: the first in the title that is not just a word or a mention. */
export function knownBrand(
  title: string,
  tokens: readonly Token[],
  taken: (at: number) => boolean,
): BrandReading | null {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind === 'mark' || taken(at)) continue;
    const found = BRAND_INDEX.longestAt(tokens, at);
    if (!found || found.value.note === 'sub') continue;
    const isFirst = at === 0 || (at === 1 && HONORIFICS.has(tokens[0]!.text));
    if (!isFirst && (found.value.note === 'start' || MENTIONS.has(tokens[at - 1]!.text))) continue;
    const brand = withSubBrand(tokens, found.value, found.from, found.to);
    return at === 1 && SAINTLY.has(tokens[0]!.text) ? withHonorific(title, tokens, brand) : brand;
  }
  return null;
}

const SAINTLY = new Set('sri shri shree sree new jai om maa'.split(' '));
const HONORIFICS = new Set(['the', '(', '*', '"', '[', ...SAINTLY]);

/** "Sri Annapurna" is not Annapurna: another house of a like name. */
const withHonorific = (
  title: string,
  tokens: readonly Token[],
  brand: BrandReading,
): BrandReading => ({
  ...brand,
  name: title
    .slice(tokens[0]!.start, tokens[brand.to - 1]!.end)
    .split(/\s+/)
    .join(' '),
  from: 0,
  confidence: 0.8,
});

/** "Nestle Munch" is both its names; "ITC Sunfeast" is Sunfeast; "Gillette Presto" keeps Gillette alone. */
function withSubBrand(
  tokens: readonly Token[],
  first: Brand,
  from: number,
  to: number,
): BrandReading {
  const alone = {
    name: first.name,
    known: first,
    from,
    to,
    confidence: first.note === 'start' ? 0.9 : 0.97,
  };
  const next = to < tokens.length ? BRAND_INDEX.longestAt(tokens, to) : undefined;
  if (!next || next.value === first) return alone;
  if (first.note === 'owner')
    return { ...alone, name: next.value.name, known: next.value, to: next.to };
  const isKin = next.value.categories.some((category) => first.categories.includes(category));
  if (!isKin && next.value.note !== 'sub') return alone;
  return { ...alone, name: `${first.name} ${next.value.name}`, known: next.value, to: next.to };
}
