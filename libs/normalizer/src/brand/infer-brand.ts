import type { Token } from '../tokens/token.ts';
import { isCommonWord } from '../words/common-words.ts';
import { misspeltBrand } from './misspelt-brand.ts';
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

/** Tails that make a name even of ordinary words: "Pyramid Traders", "Rice Villa". */
const SURE_TAILS = new Set(
  'traders foods farms mart villa essentials organics naturals herbals mills bliss grocer harvest roots basket basics agro enterprises industries exports impex'.split(
    ' ',
  ),
);

/** A brand we do not know is the run of words we do not know at the start of a title. */
export function inferBrand(
  title: string,
  tokens: readonly Token[],
  taken: (at: number) => boolean,
): BrandReading | null {
  const misspelt = misspeltAt(tokens);
  if (misspelt) return misspelt;
  const range = firmName(tokens, taken) ?? unknownRun(title, tokens, taken);
  if (!range || tokens[range.start]!.text.length < 2) return null;
  const to = withTail(tokens, range.to);
  const name = title
    .slice(tokens[0]!.start, tokens[to - 1]!.end)
    .split(/\s+/)
    .join(' ');
  return { name, known: null, from: 0, to, confidence: to - range.start > 2 ? 0.5 : 0.65 };
}

interface NameRange {
  readonly start: number;
  readonly to: number;
}

function unknownRun(
  title: string,
  tokens: readonly Token[],
  taken: (at: number) => boolean,
): NameRange | null {
  const isName = (at: number): boolean =>
    isWord(tokens, at) && !taken(at) && !isCommonWord(tokens[at]!.text);
  const start = HONORIFICS.has(tokens[0]?.text ?? '') ? afterHonorific(tokens) : 0;
  if (start > 0 ? !isWord(tokens, start) || taken(start) : !isName(0)) return null;
  let to = start + 1;
  while (to - start < LONGEST && isName(to) && !isPossessive(title, tokens[to - 1]!)) to++;
  return { start, to };
}

/** "Rice Villa Basmati": a sure tail after one word, with the goods still to come. */
function firmName(tokens: readonly Token[], taken: (at: number) => boolean): NameRange | null {
  const isFirm = isWord(tokens, 0) && !taken(0) && SURE_TAILS.has(tokens[1]?.text ?? '');
  return isFirm && tokens[2] !== undefined ? { start: 0, to: 2 } : null;
}

/** "Karan's Cashew": a name in the possessive is complete. */
const isPossessive = (title: string, { start, end }: Token): boolean =>
  /['’]s$/i.test(title.slice(start, end));

function misspeltAt(tokens: readonly Token[]): BrandReading | null {
  const first = tokens[0];
  if (first?.kind !== 'word' || isCommonWord(first.text)) return null;
  const brand = misspeltBrand(first.text);
  return brand && { name: brand.name, known: brand, from: 0, to: 1, confidence: 0.7 };
}

const isWord = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'word';

const afterHonorific = (tokens: readonly Token[]): number => (tokens[1]?.text === '.' ? 2 : 1);

/** A firm's tail belongs to the name where words for the goods still follow. */
function withTail(tokens: readonly Token[], to: number): number {
  const isTail = tokens[to]?.kind === 'word' && TAILS.has(tokens[to]!.text);
  return isTail && isWord(tokens, to + 1) ? to + 1 : to;
}
