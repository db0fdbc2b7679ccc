/** How often an empty shard is asked, ms: DynamoDB Streams allows five reads a second and shard. */
export interface Pace {
  readonly afterActivityMs: number;
  readonly idleMs: number;
  /** Each empty answer makes the pause so many times longer. */
  readonly growth: number;
}

export const PACE: Pace = { afterActivityMs: 150, idleMs: 500, growth: 1.15 };

/** The pause before the next read: short while there are changes, growing while there are none. */
export class PollingPace {
  readonly #pace: Pace;
  #pauseMs: number;

  constructor(pace: Pace = PACE) {
    this.#pace = pace;
    this.#pauseMs = pace.afterActivityMs;
  }

  /** Ms to wait after an answer of so many records; none after a full one, since more is there already. */
  after(records: number, limit: number): number {
    if (records > 0) this.#pauseMs = this.#pace.afterActivityMs;
    else this.#pauseMs = Math.min(this.#pace.idleMs, this.#pauseMs * this.#pace.growth);
    return records >= limit ? 0 : this.#pauseMs;
  }
}
