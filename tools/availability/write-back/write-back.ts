import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ObjectStore } from '@kirana/object-store';
import { ObjectNotFound } from '@kirana/object-store';
import type { DueLog } from './due-log.ts';

const UPLOADS_AT_ONCE = 8;

/**
 * The baseline: the local disk takes the write and that is enough; the cloud gets it later. What is due is marked on the
 * disk, so that a crash forgets nothing.
 */
export class WriteBack {
  readonly #local: ObjectStore;
  readonly #cloud: ObjectStore;
  readonly #log: DueLog;
  readonly #due = new Set<string>();
  #known = false;

  constructor(local: ObjectStore, cloud: ObjectStore, log: DueLog) {
    this.#local = local;
    this.#cloud = cloud;
    this.#log = log;
  }

  async write(key: string, bytes: Readable): Promise<void> {
    await this.#log.due(key);
    await this.#local.put(key, bytes);
    this.#due.add(key);
  }

  async read(key: string): Promise<Readable> {
    const found = await this.#local.get(key).catch(() => this.#cloud.get(key));
    return found.body;
  }

  async due(): Promise<number> {
    await this.#recall();
    return this.#due.size;
  }

  async uploadForever(): Promise<never> {
    for (;;) {
      await this.#recall().catch(() => undefined);
      const batch = [...this.#due].slice(0, UPLOADS_AT_ONCE);
      const done = await Promise.all(batch.map((key) => this.#upload(key).catch(() => false)));
      if (!done.includes(true)) await sleep(50);
    }
  }

  /** After a start: what was due before it. */
  async #recall(): Promise<void> {
    if (this.#known) return;
    for (const key of await this.#log.read()) this.#due.add(key);
    this.#known = true;
  }

  async #upload(key: string): Promise<boolean> {
    try {
      const { body, contentType } = await this.#local.get(key);
      await this.#cloud.put(key, body, { contentType });
    } catch (error) {
      // Wiped with its disk: there is nothing left to upload.
      if (!(error instanceof ObjectNotFound)) throw error;
    }
    await this.#log.done(key);
    this.#due.delete(key);
    return true;
  }
}
