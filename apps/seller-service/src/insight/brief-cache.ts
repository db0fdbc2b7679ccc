/** Keeps answers for a while, and asks once however many wait for the same. An error is not kept. */
export class BriefCache<T> {
  readonly #kept = new Map<string, { readonly until: number; readonly answer: Promise<T> }>();

  /** `keepMs`: how long an answer holds; `limit`: how many are kept, the oldest go first. */
  constructor(
    private readonly keepMs: number,
    private readonly limit: number,
    private readonly now: () => number = Date.now,
  ) {}

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key);
    if (known && known.until > this.now()) return known.answer;
    const answer = ask();
    this.#kept.delete(key);
    this.#kept.set(key, { until: this.now() + this.keepMs, answer });
    answer.catch(() => {
      if (this.#kept.get(key)?.answer === answer) this.#kept.delete(key);
    });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.limit && oldest !== undefined) this.#kept.delete(oldest);
    return answer;
  }
}
