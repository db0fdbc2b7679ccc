import type { Token } from '../tokens/token.ts';
import { BRAND_INDEX } from './brands.ts';
import type { Brand } from './brands.ts';
import { inferBrand } from './infer-brand.ts';

/** The brand of a title; tokens `from` up to, not including, `to`. */
export interface BrandReading {
  readonly name: string;
  /** Null where the brand is not in the dictionary and was found by where it stands. */
  readonly known: Brand | null;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}

/** Looks for a known brand, first at the start, then anywhere; else for a word that stands as a brand does. */
export function readBrand(
  title: string,
  tokens: readonly Token[],
  taken: (at: number) => boolean,
): BrandReading | null {
  return knownBrand(tokens, taken) ?? inferBrand(title, tokens, taken);
}

function knownBrand(tokens: readonly Token[], taken: (at: number) => boolean): BrandReading | null {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind === 'mark') continue;
    const found = BRAND_INDEX.longestAt(tokens, at);
    if (!found || (found.value.note === 'start' && at > 0)) continue;
    if (found.words === 1 && taken(at)) continue;
    return joined(tokens, found.value, found.from, found.to);
  }
  return null;
}

/** "Nestle Munch" is both its names; "ITC Sunfeast" is Sunfeast. */
function joined(tokens: readonly Token[], first: Brand, from: number, to: number): BrandReading {
  const next = to < tokens.length ? BRAND_INDEX.longestAt(tokens, to) : undefined;
  const confidence = first.note === 'start' ? 0.9 : 0.97;
  if (!next || next.value.note === 'start')
    return { name: first.name, known: first, from, to, confidence };
  const name = first.note === 'owner' ? next.value.name : `${first.name} ${next.value.name}`;
  return { name, known: next.value, from, to: next.to, confidence };
}
