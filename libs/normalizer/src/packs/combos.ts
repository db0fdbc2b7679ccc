import type { Token } from '../tokens/token.ts';
import { sameContent } from './term.ts';
import type { Term } from './term.ts';

/** Different products sold as one listing. */
export interface Combo {
  /** How many the title names, 1 where it cannot be told. */
  readonly products: number;
}

const COMBO = new Set(['combo', 'hamper', 'combos', 'कॉम्बो']);
const AND = new Set(['&', 'and', '+', 'aur', 'और']);

/** Tells a combo by its word, and how many products it names. "Combo pack of 3" of one product is left to the pack. */
export function readCombo(tokens: readonly Token[], terms: readonly Term[]): Combo | undefined {
  const at = tokens.findIndex(({ text }) => COMBO.has(text));
  if (at < 0) return undefined;
  const contents = terms.filter(({ content }) => content !== null && content.base !== 'pc');
  if (contents.length > 1) return { products: allAlike(contents) ? contents.length : 1 };
  return { products: namedAfterColon(tokens, at) };
}

const allAlike = (terms: readonly Term[]): boolean =>
  terms.every(({ content }) => sameContent(content!, terms[0]!.content!));

/** "Combo: Smooth & Crunchy" is two; with more commas and ands nobody can count. */
function namedAfterColon(tokens: readonly Token[], at: number): number {
  if (tokens[at + 1]?.text !== ':') return 1;
  const rest = tokens.slice(at + 2);
  const ands = rest.filter(({ text }) => AND.has(text)).length;
  return ands === 1 && !rest.some(({ text }) => text === ',') ? 2 : 1;
}
