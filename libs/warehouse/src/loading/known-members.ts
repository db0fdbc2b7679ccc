import type { Warehouse } from '../client/warehouse.ts';

/** Remembered at most, of one dimension; about 100 bytes each. */
const MOST = 100_000;

/**
 * Members that a load has seen in their dimension: they are never taken away again, so the next load need not ask for
 * them. What one transaction sees counts for others only once it is committed: it may have made the member itself.
 */
export class KnownMembers {
  readonly #byDimension = new Map<string, Set<string>>();
  #unsettled: (readonly [dimension: string, ids: readonly string[]])[] = [];

  /** Those of the ids that nobody has seen yet. */
  strangers(dimension: string, ids: readonly string[]): string[] {
    const known = this.#byDimension.get(dimension);
    return known ? ids.filter((id) => !known.has(id)) : [...ids];
  }

  /** A transaction's own view, to be settled once that is committed. */
  within(): KnownMembers {
    const view = new KnownMembers();
    for (const [dimension, ids] of this.#byDimension) view.#byDimension.set(dimension, ids);
    return view;
  }

  saw(dimension: string, ids: readonly string[]): void {
    if (ids.length > 0) this.#unsettled.push([dimension, ids]);
  }

  /** Takes over what a transaction saw that is committed now. */
  settle(view: KnownMembers): void {
    for (const [dimension, ids] of view.#unsettled) {
      const known = this.#byDimension.get(dimension);
      // Rather asked for again than held for ever.
      const kept = known && known.size + ids.length <= MOST ? known : new Set<string>();
      for (const id of ids) kept.add(id);
      this.#byDimension.set(dimension, kept);
    }
    view.#unsettled = [];
  }
}

const OF = new WeakMap<Warehouse, KnownMembers>();

/** One memory for all loads over the same connections. */
export function knownMembersOf(warehouse: Warehouse): KnownMembers {
  const known = OF.get(warehouse) ?? new KnownMembers();
  OF.set(warehouse, known);
  return known;
}
