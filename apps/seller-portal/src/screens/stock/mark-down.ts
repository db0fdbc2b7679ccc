import { answered, api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { Markdown } from './lot.ts';

/** What became of marking listings down. */
export interface MarkedDown {
  readonly done: readonly string[];
  readonly failed: readonly { readonly listingId: string; readonly error: unknown }[];
}

/** Most listings of one request. */
const AT_ONCE = 500;

/**
 * Sets the markdown of listings and leaves their other terms as they are; null takes it away. Saying the same again does
 * nothing twice, so what failed can be tried again.
 */
export async function markDown(
  listingIds: readonly string[],
  markdown: Markdown | null,
): Promise<MarkedDown> {
  const done: string[] = [];
  const failed: { listingId: string; error: unknown }[] = [];
  for (let from = 0; from < listingIds.length; from += AT_ONCE) {
    const part = listingIds.slice(from, from + AT_ONCE);
    try {
      for (const { listingId, outcome } of await marked(part, markdown)) {
        if (outcome === 'changed' || outcome === 'unchanged') done.push(listingId);
        else failed.push({ listingId, error: problemOf(outcome) });
      }
    } catch (error) {
      failed.push(...part.map((listingId) => ({ listingId, error })));
    }
  }
  return { done, failed };
}

async function marked(listingIds: readonly string[], markdown: Markdown | null) {
  const { items } = await answered(
    api.POST('/v1/lots/markdowns', {
      body: { listingIds: [...listingIds], ...(markdown ? { markdown } : {}) },
    }),
  );
  return items;
}

const problemOf = (outcome: 'unknown-listing' | 'contended'): ApiProblem =>
  outcome === 'contended'
    ? new ApiProblem(412, {})
    : new ApiProblem(404, { title: 'The listing is not on sale yet: try again in a moment' });
