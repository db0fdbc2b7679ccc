import type { Listing, Lot } from '@kirana/contracts';
import { scanTable, TABLES } from '@kirana/dynamodb';
import type { Dynamo } from '@kirana/dynamodb';
import { allStandings } from '@kirana/search';
import type { Search } from '@kirana/search';

export interface Difference {
  readonly id: string;
  readonly what: 'missing' | 'stale' | 'extra' | 'lot-missing' | 'lot-stale';
}

type Held = ReadonlyMap<
  string,
  { readonly live: boolean; readonly version: number; readonly createdAt: string }
>;

/** Compares the index with the tables that own listings and lots. What is on its way shows as a difference for seconds. */
export async function verify(dynamo: Dynamo, search: Search): Promise<Difference[]> {
  const listings = new Map<string, { live: boolean; version: number; createdAt: string }>();
  const lots = new Map<string, { live: boolean; version: number; createdAt: string }>();
  for await (const { listingId, live, standing, lots: entries } of allStandings(search)) {
    if (standing && !standing.deleted) listings.set(listingId, { live, ...standing });
    for (const { lotId, standing: own } of entries)
      if (!own.deleted) lots.set(lotId, { live: true, ...own });
  }
  const differences: Difference[] = [];
  const seen = new Set<string>();
  for await (const listing of scanTable<Listing>(dynamo, TABLES.listings)) {
    seen.add(listing.listingId);
    differences.push(...compared(listings, listing.listingId, listing, 'missing', 'stale'));
  }
  for (const id of listings.keys()) if (!seen.has(id)) differences.push({ id, what: 'extra' });
  for await (const lot of scanTable<Lot>(dynamo, TABLES.lots))
    differences.push(...compared(lots, lot.lotId, lot, 'lot-missing', 'lot-stale'));
  return differences;
}

function compared(
  held: Held,
  id: string,
  { version, createdAt }: Pick<Listing, 'version' | 'createdAt'>,
  missing: Difference['what'],
  stale: Difference['what'],
): Difference[] {
  const found = held.get(id);
  if (!found) return [{ id, what: missing }];
  const same = found.version === version && found.createdAt === createdAt;
  return same ? [] : [{ id, what: stale }];
}
