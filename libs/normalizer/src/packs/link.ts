import type { Amount } from '../measures/amount.ts';
import { UNITS } from '../measures/units.ts';
import type { Token } from '../tokens/token.ts';

/** What stands between two amounts: a product, a sum, a range, or something else. */
export type Link = 'times' | 'plus' | 'range' | 'apart';

const TIMES = new Set(['x', '×', '*', '✕', '✖', 'х']);
const PLUS = new Set(['+', 'plus']);
const RANGE = new Set(['-', '–', '—', '~', 'to', 'se', 'से']);
/** Words that change nothing between the parts of a product: "1 kg x (Pack of 2)". */
const SILENT = new Set([
  '(',
  ')',
  '.',
  '[',
  ']',
  'of',
  'each',
  'ka',
  'का',
  'sachet',
  'sachets',
  'pet',
]);

/** No link spans more tokens than this. */
const REACH = 5;

export const isTimes = (text: string | undefined): boolean => text !== undefined && TIMES.has(text);

/** The link between an amount and the next. */
export function linkBetween(tokens: readonly Token[], left: Amount, right: Amount): Link {
  let link: Link | undefined;
  if (right.from - left.to > REACH || left.kind === 'never') return 'apart';
  for (let at = left.to; at < right.from; at++) {
    const { text } = tokens[at]!;
    if (SILENT.has(text) || UNITS.get(text)?.kind === 'container') continue;
    const here = linkOf(text);
    if (here === 'apart' || (link !== undefined && link !== here)) return 'apart';
    link = here;
  }
  if (right.kind === 'never' && link !== 'times') return 'apart';
  return link ?? 'apart';
}

function linkOf(text: string): Link {
  if (TIMES.has(text)) return 'times';
  if (PLUS.has(text)) return 'plus';
  return RANGE.has(text) ? 'range' : 'apart';
}
