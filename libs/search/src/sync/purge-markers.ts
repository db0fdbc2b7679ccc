import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import { CURSOR_DAYS } from './sync-cursor.ts';

/**
 * How long the marker of a deleted listing is kept, days: longer than any cursor lives, and longer than a topic keeps
 * what came before its tombstone.
 */
export const MARKER_DAYS = CURSOR_DAYS + 7;

const DAY_MS = 86_400_000;

/** Deletes the markers that nobody needs any longer; how many. One that comes to life meanwhile stays. `now`: ms. */
export async function purgeMarkers(search: Search, now: number): Promise<number> {
  const before = new Date(now - MARKER_DAYS * DAY_MS).toISOString();
  const { body } = await reaching(() =>
    search.client.deleteByQuery({
      index: search.alias('listings'),
      conflicts: 'proceed',
      refresh: true,
      body: {
        query: {
          bool: { filter: [{ range: { goneAt: { lt: before } } }, { term: { live: false } }] },
        },
      } as never,
    }),
  );
  return (body as { deleted?: number }).deleted ?? 0;
}
