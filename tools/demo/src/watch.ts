import { eventually } from '@kirana/testing';

/** Gives the ids of the listings that are visible at one place now; those given before may be left out. */
export type Visible = () => Promise<readonly string[]>;

/**
 * Looks again and again which listings have become visible, and notes when each was first seen. Ends when `expected`
 * of them were seen (it may not be known at first: the import is still running).
 */
export async function watchUntil(
  visible: Visible,
  expected: () => number | null,
  timeoutMs: number,
  what: string,
): Promise<Map<string, number>> {
  const seenAt = new Map<string, number>();
  await eventually(
    async () => {
      const ids = await visible();
      const now = Date.now();
      for (const id of ids) if (!seenAt.has(id)) seenAt.set(id, now);
      const wanted = expected();
      return wanted !== null && seenAt.size >= wanted;
    },
    { timeoutMs, everyMs: 200, describe: what },
  );
  return seenAt;
}
