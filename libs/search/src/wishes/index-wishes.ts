import type { ChangeEvent } from '@kirana/contracts';
import type { Search } from '../client/search.ts';
import { reaching, SearchUnavailable } from '../client/search-errors.ts';
import type { BulkItem } from '../writing/bulk-item.ts';
import { verdictOn } from '../writing/bulk-item.ts';
import type { ChangeOutcome } from '../writing/write-documents.ts';
import { wishOf } from './wish-document.ts';

/** A window of searches, or what is left of one that was forgotten. */
export interface SearchFactChange {
  readonly key: string;
  readonly event: ChangeEvent<'search'> | null;
}

/**
 * Keeps the wishes of windows of searches, one document a window; one outcome each. A window never changes, so writing
 * it again writes the same; with the window its wish goes, too.
 */
export async function indexSearchFacts(
  search: Search,
  changes: readonly SearchFactChange[],
): Promise<ChangeOutcome[]> {
  const outcomes = new Array<ChangeOutcome>(changes.length).fill('current');
  const actions = changes.flatMap((change, at) => {
    const lines = linesOf(change);
    return lines ? [{ lines, at }] : [];
  });
  if (actions.length === 0) return outcomes;
  const { body } = await reaching(() =>
    search.client.bulk({
      index: search.alias('wishes'),
      require_alias: true,
      body: actions.flatMap(({ lines }) => lines) as never,
    }),
  );
  actions.forEach(({ at }, nth) => {
    const item = Object.values(body.items[nth] ?? {})[0] as unknown as BulkItem & {
      result?: string;
    };
    if (item.result === 'not_found') return;
    const verdict = verdictOn(changes[at]!.key, item);
    if (verdict === 'again') throw new SearchUnavailable(item.error?.reason ?? 'overloaded');
    outcomes[at] = verdict;
  });
  return outcomes;
}

function linesOf({ key, event }: SearchFactChange): object[] | undefined {
  const after = event?.data.after;
  if (!after) return [{ delete: { _id: key } }];
  const wish = wishOf(after);
  return wish && [{ index: { _id: key } }, wish];
}
