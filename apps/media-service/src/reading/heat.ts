const MOST = 10_000;

/** Counts how often objects were asked for lately; the ones asked for longest ago are forgotten. */
export class Heat {
  readonly #seen = new Map<string, number>();

  /** Counts a read; tells how many there were lately, this one included. */
  seen(mediaId: string): number {
    const times = this.of(mediaId) + 1;
    this.#seen.delete(mediaId);
    this.#seen.set(mediaId, times);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > MOST && oldest !== undefined) this.#seen.delete(oldest);
    return times;
  }

  of(mediaId: string): number {
    return this.#seen.get(mediaId) ?? 0;
  }
}
