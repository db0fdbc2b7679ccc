import { setTimeout as sleep } from 'node:timers/promises';
import { pipeline, Readable } from 'node:stream';
import type { DualWriteResult } from '@kirana/object-store';
import { dualWrite } from '@kirana/object-store';
import { ProblemError } from '@kirana/service';
import { copyBytes } from '../healing/copy-bytes.ts';
import type { MediaItem, SideName } from '../objects/media-item.ts';
import type { NewContent } from '../objects/media-objects.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { Sides } from './sides.ts';
import { UploadLimit } from './upload-limit.ts';

export interface UploadOptions {
  readonly cloudPatienceMs: number;
  readonly localPatienceMs: number;
  /** Whether bytes that only the local disk took are acknowledged. */
  readonly localIsEnough: boolean;
  readonly mostBytes: number;
}

/** What is known of an object's bytes once they are taken. */
export type TakenBytes = Pick<
  MediaItem,
  | 'size'
  | 'sha256'
  | 'receivedSha256'
  | 'cloud'
  | 'local'
  | 'secondary'
  | 'storageKey'
  | 'contentType'
  | 'localLackingSince'
>;

type Held = Partial<Record<SideName, boolean>>;

/**
 * Takes uploads in: to a bucket and the local disk at once, acknowledged when a bucket holds exactly what was sent. A
 * bucket that is failing is passed over for the other one; where it fails midway, the disk's copy is brought to the
 * other one before the answer.
 */
export class Uploads {
  readonly #sides: Sides;
  readonly #pictures: Pictures;
  readonly #options: UploadOptions;

  constructor(sides: Sides, pictures: Pictures, options: UploadOptions) {
    this.#sides = sides;
    this.#pictures = pictures;
    this.#options = options;
  }

  /** Throws a 413, 415 or 422 problem for what is not taken, and a 503 problem where it cannot be kept safely. */
  async take(storageKey: string, { contentType, bytes }: NewContent): Promise<TakenBytes> {
    if (!this.#pictures.isPicture(contentType)) {
      return this.#keep(storageKey, contentType, this.#limited(bytes));
    }
    const { receivedSha256, ...clean } = await this.#pictures.clean(bytes);
    const kept = await this.#keep(storageKey, clean.contentType, Readable.from([clean.bytes]));
    return { ...kept, receivedSha256 };
  }

  /** Removes what an upload that came to nothing left; what cannot be reached is left to the reconciler. */
  async forget(storageKey: string): Promise<void> {
    const stores = Object.values(this.#sides.stores);
    await Promise.allSettled(stores.map((store) => store.delete(storageKey)));
  }

  async #keep(storageKey: string, contentType: string, bytes: Readable): Promise<TakenBytes> {
    const [far, near] = this.#targets();
    const { stores, writing } = this.#sides;
    const written = await dualWrite(
      { ...this.#options, cloud: stores[far], local: stores[near] },
      storageKey,
      bytes,
      { contentType },
    );
    const held: Held = {
      [far]: written.cloud.state === 'verified',
      [near]: written.local.state === 'verified',
    };
    for (const side of [far, near]) {
      if (held[side]) writing[side].succeeded();
      else writing[side].failed();
    }
    const { size, sha256 } = written;
    const item = { storageKey, contentType, size, sha256 };
    if (!held.cloud && !held.secondary && held.local) await this.#rescue(item, held);
    if (!this.#isSafe(held)) {
      await this.forget(storageKey);
      throw notStored(written);
    }
    return { ...item, ...statesOf(held, this.#sides.local !== undefined) };
  }

  /** Where the stream goes: a bucket, and the disk or else the other bucket; sides that are failing are passed over. */
  #targets(): readonly [SideName, SideName] {
    const { writing, local } = this.#sides;
    const far = writing.cloud.allows() || !writing.secondary.allows() ? 'cloud' : 'secondary';
    const other = far === 'cloud' ? 'secondary' : 'cloud';
    return [far, local && writing.local.allows() ? 'local' : other];
  }

  /** Brings what only the disk took to a bucket that was not tried, while the client waits. */
  async #rescue(
    item: Pick<MediaItem, 'storageKey' | 'sha256' | 'size' | 'contentType'>,
    held: Held,
  ) {
    const { stores } = this.#sides;
    const over = new AbortController();
    for (const side of ['secondary', 'cloud'] as const) {
      if (held[side] !== undefined || held.cloud || held.secondary) continue;
      const copied = copyBytes(item, stores.local, stores[side]).then(
        () => true,
        () => false,
      );
      const late = sleep(this.#options.cloudPatienceMs, false, { signal: over.signal });
      held[side] = await Promise.race([copied, late.catch(() => false)]);
    }
    over.abort();
  }

  #isSafe({ cloud, secondary, local }: Held): boolean {
    return Boolean(cloud || secondary || (this.#options.localIsEnough && local));
  }

  #limited(bytes: Readable): Readable {
    // The limit carries on a failure of the incoming stream; there is nothing more to do about it here.
    return pipeline(bytes, new UploadLimit(this.#options.mostBytes), () => undefined);
  }
}

function statesOf({ cloud, secondary, local }: Held, hasDisk: boolean) {
  const lacking = hasDisk ? 'failed' : 'pending';
  return {
    cloud: cloud ? 'verified' : 'pending',
    secondary: secondary ? 'verified' : 'pending',
    local: local ? 'verified' : lacking,
    localLackingSince: local ? undefined : new Date().toISOString(),
  } as const;
}

function notStored({ cloud, local }: DualWriteResult): ProblemError {
  const why = [cloud, local].map((side) => (side.state === 'failed' ? String(side.error) : 'kept'));
  return new ProblemError(
    503,
    'not-stored',
    'The object could not be kept safely: send it again',
    { cause: why },
    { 'retry-after': '5' },
  );
}
