import type { Amount } from '../measures/amount.ts';
import type { Token } from '../tokens/token.ts';

/** What stands between two amounts: a product, a sum, a range, or something else. */
export type Link = 'times' | 'plus' | 'range' | 'apart';

const TIMES = new Set(['x', '×', '*', '✕', '✖', 'х', '@x']);
const PLUS = new Set(['+', 'plus', 'aur', 'free']);
const RANGE = new Set(['-', '–', '—', '~', 'to', 'se', 'से']);
/** Words that change nothing between the parts of a product: "1 kg x (Pack of 2)". */
const SILENT = new Set([
  '(',
  ')',
  '.',
  'pack',
  'pk',
  'set',
  'box',
  'jar',
  'case',
  'carton',
  'of',
  'each',
  'combo',
  '[',
  ']',
  'ka',
  'का',
]);

const PLAIN: Link = 'apart';

/** The link between an amount and the next. */
export function linkBetween(tokens: readonly Token[], left: Amount, right: Amount): Link {
  let link: Link | undefined;
  if (right.from - left.to > 5) return PLAIN;
  for (let at = left.to; at < right.from; at++) {
    const { text } = tokens[at]!;
    if (SILENT.has(text)) continue;
    const here = linkOf(text);
    if (here === PLAIN || (link !== undefined && link !== here)) return PLAIN;
    link = here;
  }
  return link ?? PLAIN;
}

function linkOf(text: string): Link {
  if (TIMES.has(text)) return 'times';
  if (PLUS.has(text)) return 'plus';
  return RANGE.has(text) ? 'range' : PLAIN;
}
