import type { Token } from '../tokens/token.ts';
import type { Amount } from './amount.ts';
import { NUMBER_WORDS, UNITS } from './units.ts';
import type { Unit } from './units.ts';

/** Words that may stand glued before a number without making it a code: "x24", "of12", "MRP20". */
const OPENERS = new Set([
  'x',
  'of',
  'pack',
  'qty',
  'net',
  'wt',
  'approx',
  'set',
  'buy',
  'get',
  'pk',
  'pkt',
  'weight',
  'by',
  'and',
]);

/** Reads every number that is not part of a code (A4, W320, SPF40), with its unit; `taken` tokens are left out. */
export function readAmounts(tokens: readonly Token[], taken: (at: number) => boolean): Amount[] {
  const amounts: Amount[] = [];
  let at = 0;
  while (at < tokens.length) {
    const amount = taken(at) ? undefined : amountAt(tokens, at);
    if (amount) amounts.push(amount);
    at = amount ? amount.to : at + 1;
  }
  return amounts;
}

function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  const token = tokens[at]!;
  if (token.kind === 'word') return spelledAt(tokens, at);
  if (token.kind !== 'number' || isCode(tokens, at)) return undefined;
  const { value, to } = numberAt(tokens, at);
  const found = unitAt(tokens, to);
  if (!found) return { kind: 'bare', value, base: 'pc', noun: '', from: at, to };
  return amountOf(value, found, at);
}

interface FoundUnit {
  readonly unit: Unit;
  readonly noun: string;
  readonly to: number;
}

const amountOf = (value: number, { unit, noun, to }: FoundUnit, from: number): Amount => ({
  kind: unit.kind,
  value: Math.round(value * unit.factor * 1e6) / 1e6,
  base: unit.base,
  noun,
  from,
  to,
});

/** "aadha kilo", "ek dozen", "half kg": a number word counts only before a unit that measures. */
function spelledAt(tokens: readonly Token[], at: number): Amount | undefined {
  const value = NUMBER_WORDS.get(tokens[at]!.text);
  if (value === undefined) return undefined;
  const found = unitAt(tokens, at + 1);
  return found && found.unit.kind !== 'never' ? amountOf(value, found, at) : undefined;
}

/** A number glued to letters before it is a code: "MR184", "TU240C"; so is one glued to letters that are no unit. */
function isCode(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!tokens[at]!.glued || before?.kind !== 'word' || OPENERS.has(before.text)) {
    return at > 0 && tokens[at]!.glued && before?.text === '#';
  }
  return !UNITS.has(before.text) || tokens[at - 2]?.kind !== 'number';
}

/** The number at `at`, with a fraction that follows: "1/2", "1 1/2". */
function numberAt(tokens: readonly Token[], at: number): { value: number; to: number } {
  const { value } = tokens[at]!;
  const half = fractionAt(tokens, at);
  if (half) return { value: half, to: at + 3 };
  const rest = tokens[at + 1]?.kind === 'number' ? fractionAt(tokens, at + 1) : undefined;
  if (rest && rest < 1) return { value: value + rest, to: at + 4 };
  const vulgar = tokens[at + 1];
  if (vulgar?.kind === 'number' && vulgar.glued && vulgar.value < 1) {
    return { value: value + vulgar.value, to: at + 2 };
  }
  return { value, to: at + 1 };
}

/** "1/2", "3/4": only small fractions of halves, thirds, quarters and eighths, before a unit. */
function fractionAt(tokens: readonly Token[], at: number): number | undefined {
  const [top, slash, bottom] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  if (slash?.text !== '/' || bottom?.kind !== 'number') return undefined;
  if (![2, 3, 4, 8].includes(bottom.value) || top.value >= bottom.value || top.value < 1) {
    return undefined;
  }
  return unitAt(tokens, at + 3) ? top.value / bottom.value : undefined;
}

const LINKS = new Set(['-', '.', '(']);

/** The unit that follows a number: glued, spaced, or after one of - . ( as in "500-gm". */
function unitAt(tokens: readonly Token[], at: number): FoundUnit | undefined {
  const direct = unitWord(tokens, at);
  if (direct) return direct;
  const link = tokens[at];
  if (link?.text === '%' || link?.text === '"' || link?.text === '”' || link?.text === '°') {
    return { unit: NEVER, noun: link.text, to: at + 1 };
  }
  if (!link || !LINKS.has(link.text) || !tokens[at + 1]?.glued) return undefined;
  const linked = unitWord(tokens, at + 1);
  return linked && (link.glued || link.text === '(') && MEASURING.has(linked.unit.kind)
    ? linked
    : undefined;
}

const NEVER: Unit = { kind: 'never', base: 'pc', factor: 1 };
const MEASURING = new Set(['mass', 'volume', 'count', 'strength', 'never']);

function unitWord(tokens: readonly Token[], at: number): FoundUnit | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word') return undefined;
  const second = tokens[at + 1];
  if (second?.kind === 'word') {
    const noun = `${first.text} ${second.text}`;
    const unit = UNITS.get(noun);
    if (unit) return { unit, noun, to: at + 2 };
  }
  const unit = UNITS.get(first.text);
  if (!unit || isCodeTail(tokens, at)) return undefined;
  return { unit, noun: first.text, to: at + 1 };
}

/** "3M8", "12L4": letters between digits without a space are a code, unless digits follow a unit by "x". */
const isCodeTail = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.glued &&
  tokens[at + 1]?.kind === 'number' &&
  tokens[at + 1]!.glued &&
  tokens[at]!.text.length === 1;
