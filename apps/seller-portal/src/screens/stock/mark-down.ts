import { ApiProblem } from '../../api/problem.ts';
import { answered, api } from '../../api/client.ts';
import type { Markdown } from './lot.ts';

/** Terms of a listing as order-service keeps them. */
interface Terms {
  readonly tiers: { fromUnits: number; pricePaise: number }[];
  readonly scheme: { buy: number; free: number } | null;
  readonly markdown: Markdown | null;
  readonly version: number;
}

/** What became of marking listings down. */
export interface MarkedDown {
  readonly done: readonly string[];
  readonly failed: readonly { readonly listingId: string; readonly error: unknown }[];
}

const AT_ONCE = 4;
const WAIT_MS = 5_000;
const MOST_WAITS = 30;

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
  const waiting = [...listingIds];
  const work = async (): Promise<void> => {
    for (let listingId = waiting.shift(); listingId; listingId = waiting.shift()) {
      try {
        await whenLetIn(() => setMarkdown(listingId, markdown));
        done.push(listingId);
      } catch (error) {
        failed.push({ listingId, error });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { done, failed };
}

/** A minute holds so many requests of one account: whoever has hundreds of listings waits for the next one. */
async function whenLetIn(work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      const tooSoon = error instanceof ApiProblem && error.status === 429;
      if (!tooSoon || tried === MOST_WAITS) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}

async function setMarkdown(listingId: string, markdown: Markdown | null): Promise<void> {
  const path = { listingId };
  const terms = await currentTerms(listingId);
  await answered(
    api.PUT('/v1/listings/{listingId}/terms', {
      params: { path, header: terms ? { 'If-Match': `"${terms.version}"` } : {} },
      body: {
        tiers: terms?.tiers ?? [],
        ...(terms?.scheme ? { scheme: terms.scheme } : {}),
        ...(markdown ? { markdown } : {}),
      },
    }),
  );
}

async function currentTerms(listingId: string): Promise<Terms | undefined> {
  try {
    return (await answered(
      api.GET('/v1/listings/{listingId}/terms', { params: { path: { listingId } } }),
    )) as unknown as Terms;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return undefined;
    throw error;
  }
}
