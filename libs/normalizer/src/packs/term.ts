import type { BaseUnit } from '@kirana/domain';
import type { TradeLevel } from '../listing/normalized-listing.ts';
import type { UnitKind } from '../measures/units.ts';

/** A content of one consumer unit as one place of the title states it. */
export interface Content {
  readonly value: number;
  readonly base: BaseUnit;
  readonly kind: UnitKind;
}

/** One statement of a title about content, pack or both; tokens `from` up to, not including, `to`. */
export interface Term {
  readonly content: Content | null;
  /** Factors of the pack, innermost first; empty where the term says nothing of a pack. */
  readonly levels: readonly TradeLevel[];
  /** The content is said to be of each unit. */
  readonly each: boolean;
  /** A count that is a content by itself and a pack beside a mass: "pack of 12 pcs", "4 rolls". */
  readonly either: boolean;
  /** A bare "6 bottles": gives way to "pack of 6". */
  readonly weak: boolean;
  /** Unlike measures added up ("20 g + 20 ml"): there is no one content. */
  readonly unlike: boolean;
  readonly approx: boolean;
  readonly range: boolean;
  readonly free: boolean;
  readonly bracketed: boolean;
  readonly from: number;
  readonly to: number;
}

export const packOf = (levels: readonly TradeLevel[]): number =>
  levels.reduce((product, { count }) => product * count, 1);

export const sameContent = (a: Content, b: Content): boolean =>
  a.base === b.base && a.value === b.value;
