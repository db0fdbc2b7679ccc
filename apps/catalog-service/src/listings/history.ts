import type { Listing } from '@kirana/contracts';
import type { PastListing } from './listing-writes.ts';

/** One difference between two versions; `from` is null where there was nothing before. */
export interface Change {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** One version in the life of a listing, with what it changed of the one before. */
export interface HistoryEntry {
  readonly version: number;
  /** When it was written, ISO 8601 UTC. */
  readonly at: string;
  /** The import that wrote it, where one did. */
  readonly importId: string | null;
  /** Empty for a version whose predecessor is not on this page. */
  readonly changes: readonly Change[];
}

const TOLD = [
  'title',
  'sku',
  'mrpPaise',
  'pricePaise',
  'minimumUnits',
  'unitsStep',
  'status',
  'stock',
  'pictures',
] as const;
const TOLD_WITHIN = ['hints', 'corrections'] as const;

/** The versions of a listing, the newest first: `current` (null on later pages, or when it is gone) and the past ones. */
export function historyOf(
  current: Listing | null,
  past: readonly PastListing[],
): readonly HistoryEntry[] {
  const versions = [...(current ? [current] : []), ...past.map(({ listing }) => listing)];
  return versions.map((listing, at) => {
    const before = versions[at + 1];
    const fromImport = listing.importId !== before?.importId || listing.version === 1;
    return {
      version: listing.version,
      at: listing.updatedAt,
      importId: fromImport ? (listing.importId ?? null) : null,
      changes: before || listing.version === 1 ? changesBetween(before, listing) : [],
    };
  });
}

function changesBetween(before: Listing | undefined, after: Listing): readonly Change[] {
  const plain = TOLD.map((field) => ({
    field: field as string,
    from: before?.[field] ?? null,
    to: after[field] ?? null,
  }));
  const within = TOLD_WITHIN.flatMap((part) => {
    const [old, now]: Record<string, unknown>[] = [{ ...before?.[part] }, { ...after[part] }];
    return [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].map((name) => ({
      field: `${part}.${name}`,
      from: old?.[name] ?? null,
      to: now?.[name] ?? null,
    }));
  });
  return [...plain, ...within].filter(
    ({ from, to }) => JSON.stringify(from) !== JSON.stringify(to),
  );
}
