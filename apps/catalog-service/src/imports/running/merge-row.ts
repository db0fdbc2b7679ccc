import { isDeepStrictEqual } from 'node:util';
import type { Listing } from '@kirana/contracts';
import { listingIdOf } from '../rows/source-key.ts';
import type { AcceptedRow } from '../rows/price-list.ts';

/** The import that a row belongs to, as far as its listings carry it. */
export interface RowSource {
  readonly importId: string;
  readonly sellerId: string;
  /** When the file was received: the time its stock counts are true. ISO 8601 UTC. */
  readonly receivedAt: string;
}

/** A listing without what every write adds (version and times). */
export type ListingFacts = Omit<Listing, 'version' | 'createdAt' | 'updatedAt'>;

/** What a row does to its listing. `again`: this import wrote it before it was cut off. */
export type RowEffect =
  | { readonly kind: 'created'; readonly again: boolean; readonly facts: ListingFacts }
  | { readonly kind: 'updated'; readonly again: boolean; readonly facts: ListingFacts }
  | { readonly kind: 'unchanged' };

/** The listing that a row is about. */
export const listingIdOfRow = ({ sellerId }: RowSource, { key, occurrence }: AcceptedRow): string =>
  listingIdOf(sellerId, key, occurrence);

/**
 * Decides what a row does to the listing as it stands now (`current`, if it is there). The file wins in the columns it
 * has; what it has no column for, the seller's corrections and the status stay. Stock is declared anew with every
 * import, since a count is a fact of its own time.
 */
export function mergeRow(row: AcceptedRow, source: RowSource, current?: Listing): RowEffect {
  if (!current) return { kind: 'created', again: false, facts: factsOf(row, source) };
  if (current.importId === source.importId && current.importRow === row.row) {
    const facts = factsOf(row, source, current);
    return { kind: current.version === 1 ? 'created' : 'updated', again: true, facts };
  }
  const facts = factsOf(row, source, current);
  const same = isDeepStrictEqual(comparable(facts), comparable(current));
  return same ? { kind: 'unchanged' } : { kind: 'updated', again: false, facts };
}

/** A listing before its first row. */
const BLANK = {
  hints: {},
  corrections: {},
  mrpPaise: null,
  pricePaise: null,
  minimumUnits: 1,
  unitsStep: 1,
  status: 'active',
  version: 0,
  createdAt: '',
  updatedAt: '',
} as const;

function factsOf(row: AcceptedRow, source: RowSource, current?: Listing): ListingFacts {
  const { version: _v, createdAt: _c, updatedAt: _u, ...kept } = { ...BLANK, ...current };
  const { stock, ...said } = row.draft;
  return {
    ...kept,
    ...said,
    ...(stock ? { stock: { ...stock, asOf: source.receivedAt } } : {}),
    hints: { ...kept.hints, ...said.hints },
    listingId: listingIdOfRow(source, row),
    sellerId: source.sellerId,
    importId: source.importId,
    importRow: row.row,
  };
}

/** What makes two states of a listing different; where its row stood in which file does not. */
const comparable = (listing: ListingFacts): Record<string, unknown> => ({
  sku: listing.sku,
  title: listing.title,
  hints: { ...listing.hints },
  mrpPaise: listing.mrpPaise,
  pricePaise: listing.pricePaise,
  minimumUnits: listing.minimumUnits,
  unitsStep: listing.unitsStep,
  stock: listing.stock && { ...listing.stock },
});
