import { setTimeout as sleep } from 'node:timers/promises';

const BUCKET = /^media_hydration_seconds_bucket\{[^}]*le="([^"]+)"[^}]*\} (\d+)/gm;

/**
 * How long the local side lacked what it got back, read from the service's own metrics every half a second; a service
 * that was killed counts from nothing again, so the differences are summed.
 */
export class HydrationTimes {
  readonly #url: string;
  readonly #sums = new Map<number, number>();
  #before = new Map<number, number>();
  #watching = true;
  readonly #running: Promise<void>;

  constructor(url: string) {
    this.#url = url;
    this.#running = this.#watch();
  }

  async stop(): Promise<void> {
    this.#watching = false;
    await this.#running;
    await this.#look();
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

  async #watch(): Promise<void> {
    while (this.#watching) {
      await this.#look();
      await sleep(500);
    }
  }

  async #look(): Promise<void> {
    const text = await fetch(`${this.#url}/metrics`).then(
      (answer) => answer.text(),
      () => undefined,
    );
    if (text === undefined) return;
    const now = new Map<number, number>();
    for (const [, bound, sum] of text.matchAll(BUCKET)) {
      now.set(bound === '+Inf' ? Infinity : Number(bound), Number(sum));
    }
    const restarted = (now.get(Infinity) ?? 0) < (this.#before.get(Infinity) ?? 0);
    for (const [bound, sum] of now) {
      const before = restarted ? 0 : (this.#before.get(bound) ?? 0);
      this.#sums.set(bound, (this.#sums.get(bound) ?? 0) + sum - before);
    }
    this.#before = now;
  }
}
