/** Versions of the entities that live in one store, by id; a deleted one is not in it. */
export type Standings = ReadonlyMap<string, number>;

export interface Difference {
  /** In the tables, not in the store. */
  readonly lost: readonly string[];
  /** In the store at another version than in the tables, or deleted there long ago. */
  readonly stale: readonly string[];
}

/** How a store differs from the tables, which are the truth. */
export function differences(truth: Standings, store: Standings): Difference {
  const lost = [...truth.keys()].filter((id) => !store.has(id));
  const stale = [...store].filter(([id, version]) => truth.get(id) !== version).map(([id]) => id);
  return { lost, stale };
}

export const agrees = ({ lost, stale }: Difference): boolean =>
  lost.length === 0 && stale.length === 0;
