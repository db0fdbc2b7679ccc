import { StaleVersion } from '@kirana/dynamodb';
import { ListingRepository } from './listing-repository.ts';
import { patched } from './patch-listing.ts';
import type { ListingPatch } from './patch-listing.ts';

export interface BulkTarget {
  readonly listingId: string;
  /** Only if the listing is at this version. */
  readonly version?: number;
}

/** What became of one target. */
export interface BulkOutcome {
  readonly listingId: string;
  readonly outcome: 'changed' | 'stale' | 'missing';
  /** The version it is at now; null where it is missing. */
  readonly version: number | null;
}

const AT_ONCE = 20;
const MOST_TRIES = 5;

/**
 * Makes one change to many of a seller's listings; each succeeds or fails by itself. Without a version a target is read
 * and changed again when somebody else was faster, so a bulk edit takes nothing back that it does not speak of.
 */
export async function bulkPatch(
  listings: ListingRepository,
  sellerId: string,
  targets: readonly BulkTarget[],
  patch: ListingPatch,
): Promise<readonly BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (let from = 0; from < targets.length; from += AT_ONCE) {
    const part = targets.slice(from, from + AT_ONCE);
    const changed = part.map((target) => patchOne(listings, sellerId, target, patch));
    outcomes.push(...(await Promise.all(changed)));
  }
  return outcomes;
}

async function patchOne(
  listings: ListingRepository,
  sellerId: string,
  { listingId, version }: BulkTarget,
  patch: ListingPatch,
): Promise<BulkOutcome> {
  for (let tries = 1; ; tries += 1) {
    const current = await listings.get(listingId);
    // Another seller's listing is as good as none: who asks learns nothing of it.
    if (current?.sellerId !== sellerId) return { listingId, outcome: 'missing', version: null };
    const stale = { listingId, outcome: 'stale', version: current.version } as const;
    if (version !== undefined && version !== current.version) return stale;
    try {
      const next = patched(current, patch, new Date().toISOString());
      const changed = await listings.update(current, next);
      return { listingId, outcome: 'changed', version: changed.version };
    } catch (error) {
      if (!(error instanceof StaleVersion)) throw error;
      if (tries === MOST_TRIES) return stale;
    }
  }
}
