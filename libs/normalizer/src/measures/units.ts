import type { BaseUnit } from '@kirana/domain';
import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { phraseWords } from '../dictionary/phrase.ts';
import { entriesOf, rowsOf } from '../dictionary/rows.ts';

/**
 * What a word after a number makes of it. `mass`, `volume`, `length`, `count` and `content` (things inside a pack: tablets,
 * tea bags) are quantities; `shades` counts tubs of paint; `strength` is mg; `container` counts packs; `never` is no quantity.
 */
export type UnitKind =
  | 'mass'
  | 'volume'
  | 'length'
  | 'count'
  | 'content'
  | 'shades'
  | 'strength'
  | 'container'
  | 'never';

export interface Unit {
  readonly kind: UnitKind;
  /** `pc` where the kind has no measure of its own. */
  readonly base: BaseUnit;
  /** How many of the base unit. */
  readonly factor: number;
}

/** Spelling (one word, or two with a space) → unit. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  rowsOf(DICTIONARIES.units).flatMap(([kind, base, factor, spellings]) => {
    const unit: Unit = {
      kind: kind as UnitKind,
      base: base === '-' ? 'pc' : (base as BaseUnit),
      factor: Number(factor),
    };
    return entriesOf(spellings).map((word) => [phraseWords(word).join(' '), unit] as const);
  }),
);

/** Number words: "aadha" → 0.5. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  rowsOf(DICTIONARIES.numberWords).flatMap(([value, spellings]) =>
    entriesOf(spellings).map((word) => [phraseWords(word).join(' '), Number(value)] as const),
  ),
);
