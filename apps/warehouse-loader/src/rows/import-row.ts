import type { Row } from '@kirana/warehouse';
import type { Changed } from './changes-of.ts';
import { readingOf } from './listing-row.ts';
import { lineage } from './state-of.ts';

/** A row where an import wrote the listing: a change made by hand later keeps the import's id and is none. */
export function importRows({ before, after, version, at, day }: Changed<'listing'>): Row[] {
  if (!after?.importId) return [];
  if (before?.importId === after.importId && before.importRow === after.importRow) return [];
  const { netQuantity, category } = readingOf(after);
  return [
    {
      import_id: after.importId,
      listing_id: after.listingId,
      seller_id: after.sellerId,
      import_row: after.importRow ?? null,
      is_new: before === null,
      was_read: netQuantity !== null && category !== null,
      imported_at: at,
      imported_day: day,
      ...lineage(version),
    },
  ];
}
