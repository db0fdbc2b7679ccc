/** When something became visible, ms since 1970, by listing id. */
export type SeenAt = ReadonlyMap<string, number>;

/**
 * How long after it was written each listing became visible, in ms. A listing that was visible before its write was
 * read back counts as 0: the clocks are the same, but the write's time is taken after it, not before.
 */
export function latencies(writtenAt: SeenAt, seenAt: SeenAt): number[] {
  const found: number[] = [];
  for (const [id, written] of writtenAt) {
    const seen = seenAt.get(id);
    if (seen !== undefined) found.push(Math.max(0, seen - written));
  }
  return found;
}
