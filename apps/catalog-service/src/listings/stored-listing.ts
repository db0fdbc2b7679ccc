import { publishedPart } from '@kirana/contracts';
import type { Listing, StockDeclaration } from '@kirana/contracts';

/** The request that made a listing, kept beside it to know a retry from another listing with the same code. */
export interface MadeBy {
  readonly key: string | null;
  /** Hex SHA-256 of the request's body. */
  readonly bodyHash: string;
}

/**
 * A listing as the table holds it: what is published, and marks of our own that the next write by somebody else drops.
 * An undefined stock takes the declaration away.
 */
export type StoredListing = Omit<Listing, 'stock' | 'pictures'> & {
  readonly stock?: StockDeclaration | undefined;
  readonly pictures?: readonly string[] | undefined;
  readonly madeBy?: MadeBy;
  /** The version that the import of `importId` wrote: while it is the current one, nobody has touched the listing since. */
  readonly importVersion?: number;
  /** The import whose undoing brought this version back. */
  readonly undoneImport?: string;
};

/** Without the marks, and without the trace that every item carries. */
export const bare = (item: StoredListing): Listing => publishedPart('listing', { ...item });
