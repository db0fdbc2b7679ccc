import type { Token } from '../tokens/token.ts';
import { isCommonWord } from '../words/common-words.ts';
import type { BrandReading } from './read-brand.ts';

/** No brand we do not know is taken to be longer. */
const LONGEST = 3;

/** What goes before a proper name and makes one with it: "Shree Krishna", "Dr. Rana's". */
const HONORIFICS = new Set(
  'sri shri shree sree om jai jay maa dr mr mrs st new the श्री'.split(' '),
);

/** What firms put after their name: "Krishival Nuts", "Aranya Naturals". */
const TAILS = new Set(
  'foods food farms farm naturals organics herbals ayurveda nuts nutz dairy kitchen bakery botanics agro industries masale cosmetics wellness gourmet company co international brothers sweets products life world house india'.split(
    ' ',
  ),
);

/** A brand we do not know is the run of words we do not know at the start of a title. */
export function inferBrand(
  title: string,
  tokens: readonly Token[],
  taken: (at: number) => boolean,
): BrandReading | null {
  const isName = (at: number): boolean =>
    at < tokens.length &&
    tokens[at]!.kind === 'word' &&
    !taken(at) &&
    !isCommonWord(tokens[at]!.text);
  const start = HONORIFICS.has(tokens[0]?.text ?? '') ? afterHonorific(tokens) : 0;
  if (start > 0 ? !isWord(tokens, start) || taken(start) : !isName(0)) return null;
  if (tokens[start]!.text.length < 2) return null;
  let to = start + 1;
  while (to - start < LONGEST && isName(to)) to++;
  to = withTail(tokens, to);
  const name = title
    .slice(tokens[0]!.start, tokens[to - 1]!.end)
    .split(/\s+/)
    .join(' ');
  return { name, known: null, from: 0, to, confidence: to - start > 2 ? 0.5 : 0.65 };
}

const isWord = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'word';

const afterHonorific = (tokens: readonly Token[]): number => (tokens[1]?.text === '.' ? 2 : 1);

/** A firm's tail belongs to the name where words for the goods still follow. */
function withTail(tokens: readonly Token[], to: number): number {
  const isTail = tokens[to]?.kind === 'word' && TAILS.has(tokens[to]!.text);
  return isTail && isWord(tokens, to + 1) ? to + 1 : to;
}
