import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import type { DualWriteResult } from '@kirana/object-store';
import { dualWrite } from '@kirana/object-store';
import { ProblemError } from '@kirana/service';
import type { MediaItem } from '../objects/media-item.ts';
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
  'size' | 'sha256' | 'cloud' | 'local' | 'secondary' | 'storageKey' | 'contentType'
>;

/** Takes uploads in: to the cloud and the local disk at once, acknowledged as configured. */
export class Uploads {
  readonly #sides: Sides;
  readonly #options: UploadOptions;

  constructor(sides: Sides, options: UploadOptions) {
    this.#sides = sides;
    this.#options = options;
  }

  /** Throws a 413 problem for too many bytes, and a 503 problem where they cannot be kept safely. */
  async take(storageKey: string, contentType: string, bytes: Readable): Promise<TakenBytes> {
    const limited = new UploadLimit(this.#options.mostBytes);
    // The limit carries on a failure of the incoming stream; there is nothing more to do about it here.
    pipeline(bytes, limited, () => undefined);
    const written = await dualWrite(
      { ...this.#options, cloud: this.#sides.stores.cloud, local: this.#sides.stores.local },
      storageKey,
      limited,
      { contentType },
    );
    if (!this.#isSafe(written)) {
      await this.forget(storageKey);
      const cause = 'The object could not be kept safely: send it again';
      throw new ProblemError(503, 'not-stored', cause, {}, { 'retry-after': '5' });
    }
    return {
      storageKey,
      contentType,
      size: written.size,
      sha256: written.sha256,
      cloud: written.cloud.state === 'verified' ? 'verified' : 'pending',
      local: written.local.state,
      secondary: 'pending',
    };
  }

  /** Removes what an upload that came to nothing left; what cannot be reached is left to the sweeping of old keys. */
  async forget(storageKey: string): Promise<void> {
    const { cloud, local } = this.#sides.stores;
    await Promise.allSettled([cloud.delete(storageKey), local.delete(storageKey)]);
  }

  #isSafe({ cloud, local }: DualWriteResult): boolean {
    if (cloud.state === 'verified') return true;
    return this.#options.localIsEnough && local.state === 'verified';
  }
}
