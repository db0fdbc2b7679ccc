import { setTimeout as sleep } from 'node:timers/promises';
import { HydrationTimes } from './hydration.ts';

const USED = /^media_local_bytes\{[^}]*what="used"[^}]*\} (\d+)/m;
const EVERY_MS = 1_000;

/** Asks the instance with the disk every second for its metrics: what it hydrated, and how full its disk is. */
export class BoxWatch {
  readonly hydration = new HydrationTimes();
  readonly #url: string;
  readonly #running: Promise<void>;
  #watching = true;
  #mostBytes = 0;

  constructor(url: string) {
    this.#url = url;
    this.#running = this.#watch();
  }

  /** Most that was seen on the disk. */
  get mostBytes(): number {
    return this.#mostBytes;
  }

  async stop(): Promise<void> {
    this.#watching = false;
    await this.#running;
    await this.#look();
  }

  async #watch(): Promise<void> {
    while (this.#watching) {
      await this.#look();
      await sleep(EVERY_MS);
    }
  }

  async #look(): Promise<void> {
    // While it is being started again there is nothing to see.
    const metrics = await fetch(`${this.#url}/metrics`).then(
      (answer) => answer.text(),
      () => '',
    );
    if (metrics === '') return;
    this.hydration.see(metrics);
    this.#mostBytes = Math.max(this.#mostBytes, Number(USED.exec(metrics)?.[1] ?? 0));
  }
}
