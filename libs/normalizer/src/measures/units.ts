import type { BaseUnit } from '@kirana/domain';
import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { entriesOf, rowsOf } from '../dictionary/rows.ts';

/**
 * What a word after a number makes of it. `mass`, `volume`, `length`, `count` and `content` (things inside a pack:
 * tablets, tea bags) are quantities; `either` (rolls, refills) and `shades` are a content alone and a pack beside a
 * mass; `strength` is mg; `container` counts packs; `never` is no quantity.
 */
export type UnitKind =
  | 'mass'
  | 'volume'
  | 'length'
  | 'count'
  | 'content'
  | 'either'
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
    return entriesOf(spellings).map((word) => [word, unit] as const);
  }),
);

/** First words of two-word units: what need not be tried twice. */
export const TWO_WORD_STARTS: ReadonlySet<string> = new Set(
  [...UNITS.keys()].filter((word) => word.includes(' ')).map((word) => word.split(' ')[0]!),
);

/** Number words: "aadha" → 0.5. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  rowsOf(DICTIONARIES.numberWords).flatMap(([value, spellings]) =>
    entriesOf(spellings).map((word) => [word, Number(value)] as const),
  ),
);

/** Units that count without a number before them: "8 ml dozen" is twelve. */
export const SPEAKS_ALONE: ReadonlySet<string> = new Set(
  [...UNITS]
    .filter(([, unit]) => unit.kind === 'count' && unit.factor === 12)
    .map(([word]) => word),
);
