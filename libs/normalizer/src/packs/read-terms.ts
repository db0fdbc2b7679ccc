import type { TradeLevel } from '../listing/normalized-listing.ts';
import { isContent, isMeasured } from '../measures/amount.ts';
import type { Amount } from '../measures/amount.ts';
import { UNITS } from '../measures/units.ts';
import type { UnitKind } from '../measures/units.ts';
import type { Token } from '../tokens/token.ts';
import { linkBetween } from './link.ts';
import type { Link } from './link.ts';
import { levelAfter, levelBefore, levelOf } from './pack-words.ts';
import type { Content, Term } from './term.ts';

/** No pack of one listing holds more consumer units. */
const MAX_COUNT = 10_000;

/** Groups amounts that belong together and reads each group as a statement about content, pack or both. */
export function readTerms(tokens: readonly Token[], amounts: readonly Amount[]): Term[] {
  const terms: Term[] = [];
  let at = 0;
  while (at < amounts.length) {
    const { group, links } = groupAt(tokens, amounts, at);
    const term = termOf(tokens, group, links);
    if (term) terms.push(term);
    at += group.length;
  }
  return terms;
}

function groupAt(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  start: number,
): { group: Amount[]; links: Link[] } {
  const group = [amounts[start]!];
  const links: Link[] = [];
  for (let next = start + 1; next < amounts.length; next++) {
    const link = linkBetween(tokens, amounts[next - 1]!, amounts[next]!);
    if (link === 'apart') break;
    group.push(amounts[next]!);
    links.push(link);
  }
  return { group, links };
}

interface Folded {
  readonly parts: Amount[];
  readonly range: boolean;
  readonly free: boolean;
}

function termOf(
  tokens: readonly Token[],
  group: readonly Amount[],
  links: readonly Link[],
): Term | null {
  if (group.some(({ kind }) => kind === 'never')) return null;
  const { parts, range, free } = foldSums(tokens, group, links);
  const content = contentOf(parts);
  const levels = levelsOf(tokens, parts, content, group.length > 1);
  if (!content && levels.length === 0) return null;
  const [from, to] = [group[0]!.from, group.at(-1)!.to];
  return {
    content: content
      ? { value: content.value, base: content.base, kind: content.kind as UnitKind }
      : null,
    levels,
    each: isEach(tokens, from, to),
    either: content !== undefined && levels.length === 0 && isEither(tokens, content),
    approx: isApprox(tokens, from),
    range,
    free: free || tokens[to]?.text === 'free',
    bracketed: tokens[from - 1]?.text === '(',
    from,
    to,
  };
}

/** Ranges become their mean and sums their sum; what is left is a product. */
function foldSums(
  tokens: readonly Token[],
  group: readonly Amount[],
  links: readonly Link[],
): Folded {
  const parts: Amount[] = [group[0]!];
  let [range, free] = [false, false];
  links.forEach((link, index) => {
    const [left, right] = [parts.at(-1)!, group[index + 1]!];
    const joined = link === 'times' ? undefined : joinedAmount(left, right, link);
    if (!joined) {
      if (link === 'times') parts.push(right);
      return;
    }
    parts[parts.length - 1] = joined;
    if (link === 'range') range = true;
    else free = true;
  });
  return { parts, range, free };
}

/** "250 - 300 g", "150+150 g", "2+1": the first number takes the unit of the second. */
function joinedAmount(left: Amount, right: Amount, link: Link): Amount | undefined {
  const alike = left.kind === right.kind || (left.kind === 'bare' && right.kind !== 'bare');
  if (!alike && !(link === 'plus' && right.kind === 'bare' && !isMeasured(left))) return undefined;
  const scale = left.kind === 'bare' && right.kind !== 'bare' ? scaleOf(right) : 1;
  const first = left.value * scale;
  if (link === 'range' && (first >= right.value || right.kind === 'bare')) return undefined;
  const value = link === 'range' ? (first + right.value) / 2 : first + right.value;
  const named = right.kind === 'bare' ? left : right;
  return { ...named, value: Math.round(value * 1e6) / 1e6, from: left.from, to: right.to };
}

/** Base units in one of the unit as written: 1000 for "kg". */
const scaleOf = ({ noun, base }: Amount): number => {
  const unit = UNITS.get(noun);
  return unit && unit.base === base ? unit.factor : 1;
};

/** The measure of the group; else its last count, the others being packs around it. */
function contentOf(parts: readonly Amount[]): Amount | undefined {
  const contents = parts.filter(isContent);
  return (
    contents.find(isMeasured) ?? contents.find(({ kind }) => kind === 'content') ?? contents.at(-1)
  );
}

function levelsOf(
  tokens: readonly Token[],
  parts: readonly Amount[],
  content: Amount | undefined,
  isProduct: boolean,
): TradeLevel[] {
  const levels: TradeLevel[] = [];
  for (const part of parts) {
    if (part === content || !Number.isInteger(part.value)) continue;
    if (part.value < 1 || part.value > MAX_COUNT) continue;
    const name = nameOf(tokens, part);
    if (isProduct || name) levels.push({ name: name ?? 'pack', count: part.value });
  }
  return content && parts.indexOf(content) === parts.length - 1 ? levels.reverse() : levels;
}

/** What a count counts: "6 bottles", "pack of 12", "12 ka pack"; undefined where nothing says it is a pack. */
function nameOf(tokens: readonly Token[], part: Amount): string | undefined {
  if (part.kind === 'container') {
    return tokens[part.from - 1]?.text === 'in' ? undefined : (levelOf(part.noun) ?? 'pack');
  }
  if (part.kind === 'shades') return 'shade';
  if (part.kind !== 'bare') return part.kind === 'strength' ? undefined : 'piece';
  return levelBefore(tokens, part.from) ?? levelAfter(tokens, part.to);
}

/** "125g each", "each 250gm", "per piece". */
const isEach = (tokens: readonly Token[], from: number, to: number): boolean =>
  EACH.has(tokens[to]?.text ?? '') || EACH.has(tokens[from - 1]?.text ?? '');

const EACH = new Set(['each', 'ea', 'every', 'apiece', 'प्रत्येक', 'हर']);

/** A count of pieces after "carton of", "pack of": how many, or how much, depending on what else is said. */
function isEither(tokens: readonly Token[], content: Amount): boolean {
  if (isMeasured(content) || content.kind === 'length') return false;
  return levelBefore(tokens, content.from) !== undefined;
}

const APPROX = new Set([
  'approx',
  'aprx',
  'approximately',
  'about',
  'around',
  'lagbhag',
  'लगभग',
  'upto',
  'above',
  'karib',
  'करीब',
  '~',
]);

const isApprox = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - 2); at--) {
    if (APPROX.has(tokens[at]!.text)) return true;
  }
  return false;
};
