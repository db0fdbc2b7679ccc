import type { BaseUnit } from '@kirana/domain';
import type { UnitKind } from './units.ts';

/** A number of a title with what it counts. `bare` has no unit. */
export interface Amount {
  readonly kind: UnitKind | 'bare';
  /** In base units for measures, a count for containers and bare numbers. */
  readonly value: number;
  readonly base: BaseUnit;
  /** The unit's word as folded, '' for a bare number. */
  readonly noun: string;
  /** Tokens `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

const CONTENTS: ReadonlySet<string> = new Set([
  'mass',
  'volume',
  'count',
  'content',
  'length',
  'either',
  'shades',
]);

/** True for amounts that can be a consumer unit's content. */
export const isContent = ({ kind }: Amount): boolean => CONTENTS.has(kind);

/** Mass, volume and length say more than a count of the same thing. */
export const isMeasured = ({ kind }: Amount): boolean =>
  kind === 'mass' || kind === 'volume' || kind === 'length';
