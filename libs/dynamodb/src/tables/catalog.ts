import type { TableDefinition } from './table.ts';

const owner = 'catalog-service';

export const CATALOG_TABLES = {
  /** Listings as sellers wrote them; the index lists a seller's in the order of their ids. */
  listings: {
    name: 'listings',
    owner,
    key: { partition: 'listingId' },
    indexes: [{ name: 'bySeller', partition: 'sellerId', sort: 'listingId' }],
    entity: 'listing',
  },
  /**
   * Imports with their state; one index lists a seller's by time, the other (sparse: the
   * attribute is only there while there is work to do) those that a worker may take up.
   */
  imports: {
    name: 'imports',
    owner,
    key: { partition: 'importId' },
    indexes: [
      { name: 'bySeller', partition: 'sellerId', sort: 'createdAt' },
      { name: 'byWork', partition: 'work', sort: 'createdAt' },
    ],
  },
  /** Rows an import refused, by import and row. */
  importRejects: {
    name: 'import-rejects',
    owner,
    key: { partition: 'importId', sort: 'row' },
    numbers: ['row'],
  },
  /** Every version of a listing that a later one took the place of, so that it can be shown and brought back. */
  listingHistory: {
    name: 'listing-history',
    owner,
    key: { partition: 'listingId', sort: 'version' },
    numbers: ['version'],
  },
  /** What shops searched for, counted by window of time; forgotten after 30 days, long after its readers took it. */
  searches: {
    name: 'searches',
    owner,
    key: { partition: 'searchId' },
    entity: 'search',
    ttl: 'forgetAt',
  },
  /** What a seller said its own headings mean. */
  importMappings: { name: 'import-mappings', owner, key: { partition: 'sellerId' } },
} as const satisfies Record<string, TableDefinition>;
