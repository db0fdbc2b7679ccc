/** How long a member may go without a sign from its coordinator before it is held to be stuck, ms. */
export const SILENCE_LIMIT_MS = 45_000;

/** What a consumer knows of itself: whether it consumes, why not, and how much it did. */
export class ConsumerState {
  readonly counts = { handled: 0, rejected: 0, retries: 0, restarts: 0 };
  #joined = false;
  #lastSign = 0;
  #sinkTrouble: string | undefined;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  joined(): void {
    this.#joined = true;
    this.sign();
  }

  left(): void {
    this.#joined = false;
  }

  restarting(): void {
    this.#joined = false;
    this.counts.restarts++;
  }

  /** The coordinator answered a heartbeat or a commit. */
  sign(): void {
    this.#lastSign = this.#now();
  }

  /** No sign for too long although it should have come: kafkajs can lose its coordinator and never find it again. */
  silent(): boolean {
    return this.#joined && this.#now() - this.#lastSign > SILENCE_LIMIT_MS;
  }

  retrying(sinkTrouble: string | undefined): void {
    this.counts.retries++;
    this.#sinkTrouble = sinkTrouble ?? this.#sinkTrouble;
  }

  sinkAnswered(records: number): void {
    this.counts.handled += records;
    this.#sinkTrouble = undefined;
  }

  rejected(records: number): void {
    this.counts.rejected += records;
  }

  /** Undefined while it consumes. */
  trouble(): string | undefined {
    if (!this.#joined) return 'not a member of its group yet';
    if (this.silent()) return 'no answer from the group coordinator';
    return this.#sinkTrouble;
  }
}
