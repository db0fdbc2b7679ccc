import type { AcceptedRow } from '../rows/price-list.ts';
import { listingIdOfRow, mergeRow } from './merge-row.ts';
import type { RowEffect, RowSource } from './merge-row.ts';
import type { ListingStore, ListingWrite } from './ports.ts';

/** Somebody changes these listings as fast as the import does; a retry later helps. */
export class ListingsContended extends Error {
  readonly code = 'listings-contended';
  readonly retriable = true;

  constructor(listingIds: readonly string[]) {
    super(`Listings change too fast to be imported: ${listingIds.slice(0, 5).join(', ')}`);
    this.name = 'ListingsContended';
  }
}

const MOST_TRIES = 8;

/**
 * Writes the listings of some rows and says what each row did, by row number. A listing that was changed between reading
 * and writing is read anew and merged again, so no change of the seller's is overwritten unseen.
 */
export async function writeRows(
  rows: readonly AcceptedRow[],
  source: RowSource,
  store: ListingStore,
): Promise<ReadonlyMap<number, RowEffect['kind']>> {
  const effects = new Map<number, RowEffect['kind']>();
  let left = new Map(rows.map((row) => [listingIdOfRow(source, row), row]));
  for (let tries = 0; left.size > 0; tries += 1) {
    if (tries === MOST_TRIES) throw new ListingsContended([...left.keys()]);
    const current = await store.getMany([...left.keys()]);
    const writes: ListingWrite[] = [];
    for (const [listingId, row] of left) {
      const listing = current.get(listingId);
      const effect = mergeRow(row, source, listing);
      effects.set(row.row, effect.kind);
      if (effect.kind === 'unchanged' || effect.again) continue;
      writes.push({ facts: effect.facts, ...(listing ? { current: listing } : {}) });
    }
    const refused = await store.writeMany(writes);
    left = onlyOf(
      left,
      refused.map(({ facts }) => facts.listingId),
    );
  }
  return effects;
}

const onlyOf = (
  rows: ReadonlyMap<string, AcceptedRow>,
  ids: readonly string[],
): Map<string, AcceptedRow> =>
  new Map(
    ids.flatMap((id) => {
      const row = rows.get(id);
      return row ? [[id, row] as const] : [];
    }),
  );
