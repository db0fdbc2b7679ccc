import { isCommonWord } from '../words/common-words.ts';
import type { Token } from '../tokens/token.ts';
import type { BrandReading } from './read-brand.ts';

/** A brand we do not know is the run of words we do not know at the start of a title. */
export function inferBrand(
  title: string,
  tokens: readonly Token[],
  taken: (at: number) => boolean,
): BrandReading | null {
  let to = 0;
  while (to < tokens.length && to < 3 && isUnknown(tokens[to]!) && !taken(to)) to++;
  if (to === 0) return null;
  return {
    name: title.slice(tokens[0]!.start, tokens[to - 1]!.end),
    known: null,
    from: 0,
    to,
    confidence: 0.6,
  };
}

const isUnknown = (token: Token): boolean => token.kind === 'word' && !isCommonWord(token.text);
