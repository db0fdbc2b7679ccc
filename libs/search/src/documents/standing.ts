/** Where one side of a document stands: which version of which life of the entity it shows. */
export interface Standing {
  /** An entity made anew under its old id begins at version 1 again; its creation is later, and that decides first. */
  readonly createdAt: string;
  readonly version: number;
  readonly deleted: boolean;
}

/**
 * True where `next` is to replace what is `held`: a redelivered or replayed older change is not, so that every order
 * of delivery ends in the same state.
 */
export const isNewer = (next: Standing, held: Standing | null | undefined): boolean =>
  !held ||
  next.createdAt > held.createdAt ||
  (next.createdAt === held.createdAt && next.version > held.version);
