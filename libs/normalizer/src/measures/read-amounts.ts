import type { Token } from '../tokens/token.ts';
import type { Amount } from './amount.ts';
import { numberAt } from './number-at.ts';
import { NUMBER_WORDS, SPEAKS_ALONE, UNITS } from './units.ts';
import { unitAt } from './unit-at.ts';
import type { FoundUnit } from './unit-at.ts';

/** Words that may stand glued before a number without making it a code: "x24", "of12", "MRP20". */
const OPENERS = new Set('x of pack qty net wt approx set buy get pk pkt weight by and'.split(' '));

/** Words that make a number a name: "SPF 50", "No. 12", "Stage 2", "Size 95". */
const NAMED = new Set(
  'spf no stage size shade color colour step level type model version age pa number vitamin omega series part class grade'.split(
    ' ',
  ),
);

/** Reads every number that is not part of a code (A4, W320, SPF40), with its unit; `taken` tokens are left out. */
export function readAmounts(tokens: readonly Token[], taken: (at: number) => boolean): Amount[] {
  const amounts: Amount[] = [];
  let at = 0;
  while (at < tokens.length) {
    const amount = tokens[at]!.kind === 'mark' || taken(at) ? undefined : amountAt(tokens, at);
    if (amount) amounts.push(amount);
    at = amount ? amount.to : at + 1;
  }
  return amounts;
}

function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  const token = tokens[at]!;
  if (token.kind === 'word') return spelledAt(tokens, at);
  if (isCode(tokens, at)) return undefined;
  const { value, to } = numberAt(tokens, at);
  const found = unitAt(tokens, to) ?? twentiesAt(tokens, to);
  if (found && !isTooMany(value, found)) return amountOf(value, found, at);
  const kind = isNamed(tokens, at) ? 'never' : 'bare';
  return { kind, value, base: 'pc', noun: '', from: at, to };
}

/** "AAA 1012 pencil cell": nobody packs a thousand tablets, so the number is a model's. */
const isTooMany = (value: number, { unit }: FoundUnit): boolean =>
  unit.kind === 'content' && value > 1000;

const amountOf = (value: number, { unit, noun, to }: FoundUnit, from: number): Amount => ({
  kind: unit.kind,
  value: Math.round(value * unit.factor * 1e6) / 1e6,
  base: unit.base,
  noun,
  from,
  to,
});

/** "aadha kilo", "ek dozen", "half kg", and "dozen" alone: a number word counts only before a unit that measures. */
function spelledAt(tokens: readonly Token[], at: number): Amount | undefined {
  const { text } = tokens[at]!;
  if (SPEAKS_ALONE.has(text)) {
    return amountOf(1, { unit: UNITS.get(text)!, noun: text, to: at + 1 }, at);
  }
  const value = NUMBER_WORDS.get(text);
  if (value === undefined) return undefined;
  const found = unitAt(tokens, at + 1);
  return found && SPELLED.has(found.unit.kind) ? amountOf(value, found, at) : undefined;
}

/** What is bought by number words; "triple blade" and "twin pack" describe. */
const SPELLED = new Set(['mass', 'volume', 'count']);

/** "20's": as strips of tablets are counted. */
function twentiesAt(tokens: readonly Token[], at: number): FoundUnit | undefined {
  const [mark, letter] = [tokens[at], tokens[at + 1]];
  if (letter?.text !== 's' || !letter.glued || !mark?.glued || !"'’`".includes(mark.text))
    return undefined;
  return { unit: { kind: 'content', base: 'pc', factor: 1 }, noun: 's', to: at + 2 };
}

/** A number glued to letters before it is a code: "MR184", "TU240C". "70gx24" is not: its letters are a unit or an x. */
function isCode(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!tokens[at]!.glued || !before) return false;
  if (before.text === '#') return true;
  if (before.kind !== 'word' || OPENERS.has(before.text)) return false;
  return !UNITS.has(before.text) || tokens[at - 2]?.kind !== 'number';
}

function isNamed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const name = before?.kind === 'mark' && '.-:'.includes(before.text) ? tokens[at - 2] : before;
  return name?.kind === 'word' && NAMED.has(name.text);
}
