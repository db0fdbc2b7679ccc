import { eventually } from '@kirana/testing';

/** Gives the ids of the seller's listings that are visible at one place and were not given before. */
export type NewlyVisible = () => Promise<readonly string[]>;

/**
 * Looks again and again which listings have become visible, and notes when each was first seen. Ends when `expected`
 * of them were seen (it may not be known at first: the import is still running).
 */
export async function watchUntil(
  newlyVisible: NewlyVisible,
  expected: () => number | null,
  timeoutMs: number,
  what: string,
): Promise<Map<string, number>> {
  const seenAt = new Map<string, number>();
  await eventually(
    async () => {
      const ids = await newlyVisible();
      const now = Date.now();
      for (const id of ids) if (!seenAt.has(id)) seenAt.set(id, now);
      const wanted = expected();
      return wanted !== null && seenAt.size >= wanted;
    },
    { timeoutMs, everyMs: 100, describe: what },
  );
  return seenAt;
}
