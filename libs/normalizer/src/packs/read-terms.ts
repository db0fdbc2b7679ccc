import type { TradeLevel } from '../listing/normalized-listing.ts';
import { isContent, isMeasured } from '../measures/amount.ts';
import type { Amount } from '../measures/amount.ts';
import type { UnitKind } from '../measures/units.ts';
import type { Token } from '../tokens/token.ts';
import { isTimes, linkBetween } from './link.ts';
import type { Link } from './link.ts';
import { isTradeLevel, levelAfter, levelBefore, levelOf } from './pack-words.ts';
import { foldSums } from './sums.ts';
import type { Term } from './term.ts';

/** No pack of one listing holds more consumer units. */
const MAX_COUNT = 10_000;

/** Groups amounts that belong together and reads each group as a statement about content, pack or both. */
export function readTerms(
  tokens: readonly Token[],
  amounts: readonly Amount[],
  isPrice: (at: number) => boolean,
): Term[] {
  const terms: Term[] = [];
  let at = 0;
  while (at < amounts.length) {
    const links: Link[] = [];
    let next = at + 1;
    for (; next < amounts.length; next++) {
      const link = linkBetween(tokens, amounts[next - 1]!, amounts[next]!);
      if (link === 'apart') break;
      links.push(link);
    }
    const term = termOf({ tokens, isPrice }, amounts.slice(at, next), links);
    if (term) terms.push(term);
    at = next;
  }
  return terms;
}

interface Title {
  readonly tokens: readonly Token[];
  readonly isPrice: (at: number) => boolean;
}

function termOf(title: Title, group: readonly Amount[], links: readonly Link[]): Term | null {
  if (group.some(({ kind }) => kind === 'never')) return null;
  const { parts, range, free, unlike } = foldSums(group, links);
  const content = contentOf(title, parts);
  const isProduct = links.includes('times') || (free && isOffer(title.tokens, group));
  const levels = levelsOf(title, parts, content, isProduct);
  if (!content && levels.length === 0) return null;
  const surroundings = surroundingsOf(title.tokens, group[0]!.from, group.at(-1)!.to);
  return {
    content: content
      ? { value: content.value, base: content.base, kind: content.kind as UnitKind }
      : null,
    levels,
    either: content !== undefined && levels.length === 0 && isEither(title.tokens, content),
    weak: !content && group.length === 1 && group[0]!.kind === 'container',
    unlike,
    range,
    ...surroundings,
    free: free || surroundings.free,
  };
}

/** "2+1", "2+1 free": a sum at the end of what is said, not the "4+1" of a power strip. */
function isOffer(tokens: readonly Token[], group: readonly Amount[]): boolean {
  if (group.some(({ value }) => value > LARGEST_OFFER)) return false;
  const next = tokens[group.at(-1)!.to];
  return next === undefined || next.kind !== 'word' || OFFERED.has(next.text);
}

/** No offer of the trade is larger: "10+2". */
const LARGEST_OFFER = 48;
const OFFERED = new Set('free offer scheme pack combo extra x pcs pc फ्री मुफ्त'.split(' '));

/** What the tokens around a statement say of it. */
const surroundingsOf = (
  tokens: readonly Token[],
  from: number,
  to: number,
): Pick<Term, 'each' | 'approx' | 'free' | 'bracketed' | 'from' | 'to'> => ({
  each: EACH.has(tokens[to]?.text ?? '') || EACH.has(tokens[from - 1]?.text ?? ''),
  approx: isApprox(tokens, from),
  free: tokens[to]?.text === 'free',
  bracketed: tokens[from - 1]?.text === '(',
  from,
  to,
});

const EACH = new Set(['each', 'ea', 'every', 'apiece', 'प्रत्येक', 'हर']);

/** The measure of the group; else its last count, the others being packs around it. */
function contentOf(title: Title, parts: readonly Amount[]): Amount | undefined {
  const contents = parts.filter((part) => isContent(part) && !countsUnits(title, part));
  return (
    contents.find(isMeasured) ?? contents.find(({ kind }) => kind === 'content') ?? contents.at(-1)
  );
}

/** "ladi 12 pcs", "12 pc ladi", "Rs 5 x 14 pcs": pieces in a trade pack are consumer units, not a content. */
function countsUnits(title: Title, part: Amount): boolean {
  if (part.value < 2) return false;
  const { tokens } = title;
  if (part.kind === 'content') {
    if (!isTimes(tokens[part.from - 1]?.text)) return false;
    return levelOf(part.noun) !== undefined || title.isPrice(part.from - 2);
  }
  if (part.kind !== 'count') return false;
  return (
    isTradeLevel(levelBefore(tokens, part.from)) ||
    isTradeLevel(levelAfter(tokens, part.to)) ||
    multipliesPackOrPrice(title, part)
  );
}

/** "Rs 5 x 14", "ladi x 12"; not "3 packs x 5", where both are counted. */
function multipliesPackOrPrice({ tokens, isPrice }: Title, { from }: Amount): boolean {
  if (!isTimes(tokens[from - 1]?.text)) return false;
  if (isPrice(from - 2)) return true;
  const before = tokens[from - 2];
  if (before?.kind !== 'word') return false;
  return tokens[from - 3]?.kind !== 'number' || isTradeLevel(levelOf(before.text));
}

function levelsOf(
  title: Title,
  parts: readonly Amount[],
  content: Amount | undefined,
  isProduct: boolean,
): TradeLevel[] {
  const levels: TradeLevel[] = [];
  for (const part of parts) {
    if (part === content || !Number.isInteger(part.value)) continue;
    if (part.value < 1 || part.value > MAX_COUNT) continue;
    const name = nameOf(title, part);
    if (name || isProduct) levels.push({ name: name ?? 'pack', count: part.value });
  }
  return content && parts.at(-1) === content ? levels.reverse() : levels;
}

/** What a count counts: "6 bottles", "pack of 12", "12 ka pack"; undefined where nothing says it is a pack. */
function nameOf(title: Title, part: Amount): string | undefined {
  const { tokens } = title;
  if (part.kind === 'container') {
    const isBlend = tokens[part.from - 1]?.text === 'in';
    return isBlend ? undefined : (levelOf(part.noun) ?? 'pack');
  }
  if (part.kind === 'shades') return 'shade';
  if (part.kind !== 'bare') return part.kind === 'strength' ? undefined : 'piece';
  const level = levelBefore(tokens, part.from) ?? levelAfter(tokens, part.to);
  return level ?? (followsTimes(title, part) ? 'pack' : undefined);
}

/** "Re.1 x 60", "ladi x12": times a number, where what is multiplied was a price or a pack word. */
function followsTimes({ tokens, isPrice }: Title, part: Amount): boolean {
  if (!isTimes(tokens[part.from - 1]?.text) || part.value < 2) return false;
  const before = tokens[part.from - 2];
  return before !== undefined && (before.kind !== 'number' || isPrice(part.from - 2));
}

/** A count after "pack of", or of rolls: how many, or how much, depending on what else is said. */
function isEither(tokens: readonly Token[], content: Amount): boolean {
  if (isMeasured(content)) return false;
  if (content.kind === 'either' || content.kind === 'shades') return true;
  return SPEAKS_OF_PACK.has(content.noun) || levelBefore(tokens, content.from) !== undefined;
}

const SPEAKS_OF_PACK = new Set(['dozen', 'dozens', 'dz', 'doz', 'darjan', 'darzan', 'दर्जन']);

const APPROX = new Set(
  'approx aprx approximately about around lagbhag लगभग upto above karib करीब ~'.split(' '),
);

const isApprox = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(Math.max(0, from - 2), from).some(({ text }) => APPROX.has(text));
