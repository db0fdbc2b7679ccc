const BUCKET =
  /^media_hydration_seconds_bucket\{(?=[^}]*le="([^"]+)")(?=[^}]*lacked="([^"]+)")[^}]*\} (\d+)/gm;

/** What the local side got: uploads that it had not taken, and what it had lost or given away later. */
export type Lacked = 'upload' | 'later';

/** How long it took, as counts up to each bound of the metric, s. */
class Times {
  readonly #sums = new Map<number, number>();
  #before = new Map<number, number>();

  /** A service that was killed counts from nothing again: the differences are summed. */
  add(now: ReadonlyMap<number, number>): void {
    const restarted = (now.get(Infinity) ?? 0) < (this.#before.get(Infinity) ?? 0);
    for (const [bound, sum] of now) {
      const before = restarted ? 0 : (this.#before.get(bound) ?? 0);
      this.#sums.set(bound, (this.#sums.get(bound) ?? 0) + sum - before);
    }
    this.#before = new Map(now);
  }

  get count(): number {
    return this.#sums.get(Infinity) ?? 0;
  }

  /** The share that took no longer, 0 to 1; seconds must be a bound of the metric. */
  within(seconds: number): number {
    return this.count === 0 ? 1 : (this.#sums.get(seconds) ?? 0) / this.count;
  }

  /** The smallest bound of the metric under which the p-th part lies, s. */
  quantile(p: number): number {
    const bounds = [...this.#sums].toSorted(([a], [b]) => a - b);
    return bounds.find(([, sum]) => sum >= this.count * p)?.[0] ?? 0;
  }
}

export interface Hydrated {
  readonly count: number;
  readonly within15Min: number;
  /** Upper bound of the metric's bucket, s. */
  readonly p50: number;
}

/** How long the local side lacked what it got, from the service's own metrics, shown to it again and again. */
export class HydrationTimes {
  readonly #times: Readonly<Record<Lacked, Times>> = { upload: new Times(), later: new Times() };

  see(metrics: string): void {
    const now = { upload: new Map<number, number>(), later: new Map<number, number>() };
    for (const [, bound, lacked, sum] of metrics.matchAll(BUCKET)) {
      now[lacked as Lacked].set(bound === '+Inf' ? Infinity : Number(bound), Number(sum));
    }
    this.#times.upload.add(now.upload);
    this.#times.later.add(now.later);
  }

  told(): Readonly<Record<Lacked, Hydrated>> {
    return { upload: this.#told('upload'), later: this.#told('later') };
  }

  #told(lacked: Lacked): Hydrated {
    const times = this.#times[lacked];
    return { count: times.count, within15Min: times.within(900), p50: times.quantile(0.5) };
  }
}
