import { isSellable } from '@kirana/domain';
import type { Order, Pick, Shortage, ShortReason } from './order.ts';

/** How far a packer is: what was taken from the shelf, and of which lines less goes out. */
export interface Packing {
  /** Picks done, by `pickKey`. */
  readonly taken: readonly string[];
  /** By listing. */
  readonly short: Readonly<
    Record<string, { readonly packed: number; readonly reason: ShortReason }>
  >;
}

export const NOT_BEGUN: Packing = { taken: [], short: {} };

export const pickKey = ({ listingId, lotId }: Pick): string => `${listingId}/${lotId}`;

/** What the service is told of lines that go out with less; nothing of those that were put back to whole. */
export const shortagesOf = ({ lines }: Order, { short }: Packing): Shortage[] =>
  lines.flatMap(({ listingId, units }) => {
    const line = short[listingId];
    return line && line.packed < units
      ? [{ listingId, packedUnits: line.packed, reason: line.reason }]
      : [];
  });

/** Whether anything would be left to pack. */
export const leavesNothing = (order: Order, packing: Packing): boolean => {
  const none = shortagesOf(order, packing).filter(({ packedUnits }) => packedUnits === 0);
  return none.length === order.lines.length;
};

export function toggled(packing: Packing, key: string): Packing {
  const taken = packing.taken.includes(key)
    ? packing.taken.filter((each) => each !== key)
    : [...packing.taken, key];
  return { ...packing, taken };
}

export const withShort = (
  packing: Packing,
  listingId: string,
  line: { readonly packed: number; readonly reason: ShortReason } | undefined,
): Packing => {
  const { [listingId]: _before, ...others } = packing.short;
  return { ...packing, short: line ? { ...others, [listingId]: line } : others };
};

/**
 * Units of a line that may not go out since their date is over: they cannot be packed, so the form begins without them.
 * `at`: ms since 1970.
 */
export const expiredUnits = (picks: readonly Pick[], listingId: string, at: number): number =>
  picks
    .filter((pick) => pick.listingId === listingId && !isSellable(pick.expiresOn, at))
    .reduce((sum, { units }) => sum + units, 0);
