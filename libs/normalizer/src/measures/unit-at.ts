import type { Token } from '../tokens/token.ts';
import { TWO_WORD_STARTS, UNITS } from './units.ts';
import type { Unit } from './units.ts';

export interface FoundUnit {
  readonly unit: Unit;
  readonly noun: string;
  /** The token after it. */
  readonly to: number;
}

/** Marks that make the number before them no quantity: percent, inches, degrees. */
const REFUSING = new Set(['%', '"', '”', '°', '″']);
const NEVER: Unit = { kind: 'never', base: 'pc', factor: 1 };

const LINKS = new Set(['-', '.', '(']);
const LINKABLE = new Set(['mass', 'volume', 'count', 'strength', 'never']);

/** The unit that stands at a token: right there, or after one of - . ( as in "500-gm" and "5 (kg)". */
export function unitAt(tokens: readonly Token[], at: number): FoundUnit | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'word') return unitWord(tokens, at);
  if (REFUSING.has(token.text)) return { unit: NEVER, noun: token.text, to: at + 1 };
  if (!LINKS.has(token.text) || !tokens[at + 1]?.glued) return undefined;
  if (!token.glued && token.text !== '(') return undefined;
  const linked = unitWord(tokens, at + 1);
  return linked && LINKABLE.has(linked.unit.kind) ? linked : undefined;
}

function unitWord(tokens: readonly Token[], at: number): FoundUnit | undefined {
  const first = tokens[at]!;
  if (first.kind !== 'word') return undefined;
  if (TWO_WORD_STARTS.has(first.text)) {
    const noun = `${first.text} ${tokens[at + 1]?.text ?? ''}`;
    const unit = UNITS.get(noun);
    if (unit) return { unit, noun, to: at + 2 };
  }
  const unit = UNITS.get(first.text);
  return unit && !isCodeTail(tokens, at) ? { unit, noun: first.text, to: at + 1 } : undefined;
}

/** "3M8", "12L4": one letter between digits without a space is a code. */
const isCodeTail = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.glued &&
  tokens[at]!.text.length === 1 &&
  tokens[at + 1]?.kind === 'number' &&
  tokens[at + 1]!.glued;
