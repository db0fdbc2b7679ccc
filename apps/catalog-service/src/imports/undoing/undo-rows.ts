import type { Listing } from '@kirana/contracts';
import { bare } from '../../listings/stored-listing.ts';
import type { StoredListing } from '../../listings/stored-listing.ts';
import type { AcceptedRow } from '../rows/price-list.ts';
import { listingIdOfRow } from '../running/merge-row.ts';
import type { RowSource } from '../running/merge-row.ts';
import type { UndoStore, UndoWrite } from './undo-store.ts';

/**
 * What undoing did to the listing of a row: `removed` one that the import had made, `restored` one that it had changed,
 * `kept` one that it had left alone or that somebody has changed since.
 */
export type UndoEffect = 'removed' | 'restored' | 'kept';

/** Sets the listings of some rows back to before the import; gives what was done, by row number. */
export async function undoRows(
  rows: readonly AcceptedRow[],
  source: RowSource,
  store: UndoStore,
): Promise<ReadonlyMap<number, UndoEffect>> {
  const ids = rows.map((row) => listingIdOfRow(source, row));
  const stored = await store.getStored(ids);
  const untouched = [...stored.values()].filter((item) => isUntouched(item, source));
  const changed = untouched.filter(({ version }) => version > 1);
  const past = await store.getPast(
    changed.map(({ listingId, version }) => ({ listingId, version: version - 1 })),
  );
  const writes = untouched.map((item) => undoing(item, source, past.get(item.listingId)));
  const refused = new Set(await store.undoMany(writes));
  const done = new Map(
    writes
      .filter((write) => !refused.has(write))
      .map(
        ({ current, restore }) => [current.listingId, restore ? 'restored' : 'removed'] as const,
      ),
  );
  return new Map(
    rows.map((row, at) => {
      const listingId = ids[at] ?? '';
      return [row.row, done.get(listingId) ?? earlier(stored.get(listingId), source)];
    }),
  );
}

/** The import's own version is still the current one. */
const isUntouched = ({ importId, importVersion, version }: StoredListing, source: RowSource) =>
  importId === source.importId && importVersion === version;

function undoing(item: StoredListing, source: RowSource, past: Listing | undefined): UndoWrite {
  const current = bare(item);
  if (item.version === 1 || !past) return { current };
  const { version: _v, createdAt: _c, updatedAt: _u, ...facts } = past;
  const blank = { sku: undefined, importId: undefined, importRow: undefined, stock: undefined };
  return {
    current,
    restore: { ...blank, ...facts, undoneImport: source.importId } as UndoWrite['restore'] & object,
  };
}

/** A row met again after a crash: the undoing itself has done it before. */
function earlier(item: StoredListing | undefined, source: RowSource): UndoEffect {
  if (!item) return 'removed';
  return item.undoneImport === source.importId ? 'restored' : 'kept';
}
