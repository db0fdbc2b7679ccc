import { UnreadableFile } from '../files/file-errors.ts';
import { NoTitleColumn } from '../headings/find-heading-row.ts';
import { claimed, givenUp, isFree } from './claim.ts';
import { ended } from './import-run.ts';
import type { RunEnvironment } from './import-run.ts';
import type { ImportRecord } from './import-record.ts';
import { LeaseLost } from './ports.ts';

export interface WorkerOptions {
  /** Tells this process from others that work on imports. */
  readonly owner: string;
  /** Imports worked on at once, so that a long one does not hold up short ones. */
  readonly atOnce: number;
  /** How often to look for imports that another instance left behind, ms. */
  readonly pollMs: number;
  /** Works a claimed import to its end or to its next stop. */
  readonly run: (record: ImportRecord, world: RunEnvironment) => Promise<ImportRecord>;
  readonly onError: (error: unknown, importId?: string) => void;
  readonly onEnd?: (record: ImportRecord) => void;
}

/**
 * Takes up open imports, new ones at once (`nudge`) and those whose worker died when their lease has run out. Any number
 * of instances may do so on the same tables.
 */
export class ImportWorker {
  readonly #world: RunEnvironment;
  readonly #options: WorkerOptions;
  readonly #running = new Map<string, Promise<void>>();
  readonly #offered: ImportRecord[] = [];
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #lookAgain = false;
  #stopping = false;

  constructor(world: Omit<RunEnvironment, 'stopping'>, options: WorkerOptions) {
    this.#world = { ...world, stopping: () => this.#stopping };
    this.#options = options;
  }

  start(): void {
    this.#timer = setInterval(() => this.nudge(), this.#options.pollMs);
    this.nudge();
  }

  /** Looks for work now; an import just written is given along, since the index may not list it yet. */
  nudge(record?: ImportRecord): void {
    if (this.#stopping) return;
    if (record) this.#offered.push(record);
    this.#lookAgain = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
  }

  /**
   * Ends after the checkpoints under way; their imports are then free for others at once. One that takes longer than
   * `patienceMs` to its checkpoint is left as a crash would leave it: others take it up when its lease ends.
   */
  async stop(patienceMs = 7_000): Promise<void> {
    this.#stopping = true;
    if (this.#timer) clearInterval(this.#timer);
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, patienceMs);
    await Promise.race([Promise.all([this.#looking, ...this.#running.values()]), late]);
    clearTimeout(timer);
  }

  async #look(): Promise<void> {
    while (this.#lookAgain && !this.#stopping) {
      this.#lookAgain = false;
      try {
        for (const record of this.#offered.splice(0)) await this.#takeUp(record);
        for (const record of await this.#world.imports.open()) await this.#takeUp(record);
      } catch (error) {
        this.#options.onError(error);
      }
    }
  }

  async #takeUp(record: ImportRecord): Promise<void> {
    const { imports, now, leaseMs } = this.#world;
    const { importId } = record;
    const full = this.#running.size >= this.#options.atOnce;
    if (full || this.#running.has(importId) || !isFree(record, now())) return;
    try {
      const mine = await imports.change(
        record,
        claimed(record, this.#options.owner, now(), leaseMs),
      );
      const work = this.#work(mine).finally(() => {
        this.#running.delete(importId);
        this.nudge();
      });
      this.#running.set(importId, work);
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
    }
  }

  async #work(record: ImportRecord): Promise<void> {
    try {
      const failure = givenUp(record);
      const end = failure
        ? await this.#end(record, failure)
        : await this.#options.run(record, this.#world);
      if (end.lease === null) this.#options.onEnd?.(end);
      else await this.#world.imports.change(end, { lease: null });
    } catch (error) {
      await this.#failed(record, error);
    }
  }

  /** A file nobody can read ends the import; a store that is down leaves it to the next attempt, when its lease ends. */
  async #failed({ importId }: ImportRecord, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) return;
    this.#options.onError(error, importId);
    if (!(error instanceof UnreadableFile || error instanceof NoTitleColumn)) return;
    try {
      const current = (await this.#world.imports.open()).find((open) => open.importId === importId);
      if (!current) return;
      const end = await this.#end(current, { code: error.code, message: error.message });
      this.#options.onEnd?.(end);
    } catch (again) {
      this.#options.onError(again, importId);
    }
  }

  #end(record: ImportRecord, failure: NonNullable<ImportRecord['failure']>): Promise<ImportRecord> {
    return this.#world.imports.change(record, ended(this.#world, { state: 'failed', failure }));
  }
}
