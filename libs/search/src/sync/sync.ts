import type { Search } from '../client/search.ts';
import type { ListingDocument } from '../documents/listing-document.ts';
import type { HorizonSource } from './horizon.ts';
import type { ChangedDocument } from './read-changes.ts';
import { readChanges } from './read-changes.ts';
import type { SyncPlace } from './sync-cursor.ts';
import { CURSOR_DAYS, decodeSyncCursor, encodeSyncCursor, SyncTooOld } from './sync-cursor.ts';

export interface SyncRequest {
  /** From the answer before; undefined to start. */
  readonly cursor?: string | undefined;
  /** Sellers whose listings are wanted, and a name for that choice; all where undefined. */
  readonly sellers?: readonly string[] | undefined;
  readonly scope: string;
  readonly limit: number;
  /** ms since 1970 */
  readonly now: number;
}

/** What changed since a cursor. `created` and `updated` are for sale now; `deleted` no longer are. */
export interface SyncPage {
  readonly created: readonly ListingDocument[];
  readonly updated: readonly ListingDocument[];
  readonly deleted: readonly string[];
  /** Where to go on. */
  readonly cursor: string;
  /** There is more already. */
  readonly more: boolean;
}

const DAY_MS = 86_400_000;

/**
 * Changes in the order they were written, from a place on. Reading the same place again gives the same or newer, so an
 * answer that got lost is asked for again; no change is missed, whatever is written meanwhile. Throws `InvalidCursor`,
 * `SyncTooOld`, `SearchUnavailable`.
 */
export async function readSync(
  search: Search,
  horizons: HorizonSource,
  { cursor, sellers, scope, limit, now }: SyncRequest,
): Promise<SyncPage> {
  const horizon = await horizons.current();
  const start = { index: horizon.index, seqNo: -1, begunAt: horizon.seqNo, at: now, scope };
  const place = cursor === undefined ? start : decodeSyncCursor(cursor);
  refuseTooOld(place, horizon.index, scope, now);
  const changes = await readChanges(search, {
    index: horizon.index,
    after: place.seqNo,
    upTo: horizon.seqNo,
    begunAt: place.begunAt,
    sellers,
    limit,
  });
  const more = changes.length === limit;
  // A horizon shared with others may be older than the place: nobody goes back.
  const reached = more ? changes.at(-1)!.seqNo : Math.max(place.seqNo, horizon.seqNo);
  return {
    ...sorted(changes, place),
    cursor: encodeSyncCursor({ ...place, seqNo: reached, at: more ? place.at : horizon.at }),
    more,
  };
}

function refuseTooOld(place: SyncPlace, index: string, scope: string, now: number): void {
  if (now - place.at > CURSOR_DAYS * DAY_MS) throw new SyncTooOld('expired');
  if (place.index !== index) throw new SyncTooOld('index-rebuilt');
  if (place.scope !== scope) throw new SyncTooOld('sellers-changed');
}

function sorted(changes: readonly ChangedDocument[], place: SyncPlace) {
  const created: ListingDocument[] = [];
  const updated: ListingDocument[] = [];
  const deleted: string[] = [];
  for (const { document, seqNo } of changes) {
    // Lots that wait for their listing are nothing that anybody was shown.
    if (!document.live && document.standing) deleted.push(document.listingId);
    if (document.live)
      ((document.bornSeq ?? seqNo) > place.seqNo ? created : updated).push(document);
  }
  return { created, updated, deleted };
}
