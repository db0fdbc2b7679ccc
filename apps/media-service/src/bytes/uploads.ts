import { pipeline, Readable } from 'node:stream';
import type { Beginning, DualWriteResult, Sent } from '@kirana/object-store';
import { beginningOf, dualWrite, Patience, whole } from '@kirana/object-store';
import { ProblemError } from '@kirana/service';
import type { MediaItem, SideName } from '../objects/media-item.ts';
import type { NewContent } from '../objects/media-objects.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { NO_DISK } from './no-disk.ts';
import type { Sides } from './sides.ts';
import { UploadLimit } from './upload-limit.ts';

export interface UploadOptions {
  readonly cloudPatienceMs: number;
  readonly localPatienceMs: number;
  /** Where no side takes an upload it is sent to them again for so long, ms. */
  readonly retryForMs: number;
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
  | 'localMissedUpload'
>;

/** What is held until it is safe, so that it can be sent again; what is larger is sent again from the disk. */
const REPEATABLE_BYTES = 1024 * 1024;

type Bucket = Exclude<SideName, 'local'>;

/** An upload that is under way. */
interface Upload {
  readonly storageKey: string;
  readonly contentType: string;
  /** Which sides were tried, and hold it. */
  readonly held: Partial<Record<SideName, boolean>>;
  /** Of what the client sent; known after the first try. */
  sent?: Sent;
  /** The bucket that was tried last. */
  bucket?: Bucket;
  /** Why the last try did not do. */
  failures: readonly string[];
}

/**
 * Takes uploads in: to a bucket and the local disk at once, acknowledged when a bucket holds exactly what was sent. A
 * bucket that is failing is passed over for the other one. Where no bucket took it, the two are tried in turns for a
 * while, with the bytes that are still at hand or from the disk, while the client waits.
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
  async take(storageKey: string, content: NewContent): Promise<TakenBytes> {
    const { contentType, bytes, keptAs } = content;
    if (keptAs) {
      const beginning = await beginningOf(bytes, REPEATABLE_BYTES);
      return { ...(await this.#keep(newUpload(storageKey, contentType), beginning)), ...keptAs };
    }
    if (!this.#pictures.isPicture(contentType)) {
      const beginning = await beginningOf(this.#limited(bytes), REPEATABLE_BYTES);
      return this.#keep(newUpload(storageKey, contentType), beginning);
    }
    const { receivedSha256, ...clean } = await this.#pictures.clean(bytes);
    const upload = newUpload(storageKey, clean.contentType);
    const kept = await this.#keep(upload, { head: [clean.bytes], rest: undefined });
    return { ...kept, receivedSha256 };
  }

  /** Removes what an upload that came to nothing left; what cannot be reached is left to the reconciler. */
  async forget(storageKey: string): Promise<void> {
    const stores = Object.values(this.#sides.stores);
    await Promise.allSettled(stores.map((store) => store.delete(storageKey)));
  }

  async #keep(upload: Upload, beginning: Beginning): Promise<TakenBytes> {
    const patience = new Patience(this.#options.retryForMs);
    const atHand = beginning.rest ? undefined : [...beginning.head];
    const sent = await this.#send(upload, Readable.from(whole(beginning)));
    // The other bucket is asked at once; only then it is time to wait.
    for (let tries = 1; !this.#isSafe(upload); tries += 1) {
      const bytes = atHand ? Readable.from(atHand) : await this.#fromDisk(upload);
      if (!bytes || (tries > 1 && !(await patience.again()))) {
        bytes?.destroy();
        await this.forget(upload.storageKey);
        throw notStored(upload);
      }
      await this.#send(upload, bytes);
    }
    const { storageKey, contentType } = upload;
    return { storageKey, contentType, ...sent, ...statesOf(upload, this.#sides) };
  }

  /** One try; tells what went over the stream. */
  async #send(upload: Upload, bytes: Readable): Promise<Sent> {
    const { stores, writing } = this.#sides;
    const { far, near } = this.#targets(upload);
    const sides = { cloud: stores[far], local: near ? stores[near] : NO_DISK };
    const { storageKey, contentType } = upload;
    const written = await dualWrite({ ...this.#options, ...sides }, storageKey, bytes, {
      contentType,
    });
    const { size, sha256 } = written;
    upload.bucket = far;
    upload.sent ??= { size, sha256 };
    upload.failures = failuresOf(written);
    const isWhole = sha256 === upload.sent.sha256;
    const outcomes = [
      [far, written.cloud] as const,
      ...(near ? [[near, written.local] as const] : []),
    ];
    for (const [side, { state }] of outcomes) {
      upload.held[side] = isWhole && state === 'verified';
      if (state === 'verified') writing[side].succeeded();
      else writing[side].failed();
    }
    return { size, sha256 };
  }

  /**
   * Where the stream goes: a bucket, and the disk or else the other bucket; sides that are failing are passed over. Once
   * it was tried, the other bucket is next.
   */
  #targets({ held, bucket }: Upload): { far: Bucket; near: SideName | undefined } {
    const { writing, local } = this.#sides;
    const first = writing.cloud.allows() || !writing.secondary.allows() ? 'cloud' : 'secondary';
    const far = bucket ? otherThan(bucket) : first;
    if (held.local) return { far, near: undefined };
    if (local && writing.local.allows()) return { far, near: 'local' };
    const other = otherThan(far);
    return { far, near: writing[other].allows() ? other : undefined };
  }

  /** What the disk took and no bucket did. */
  async #fromDisk({ storageKey, held }: Upload): Promise<Readable | undefined> {
    if (!held.local) return undefined;
    const there = await this.#sides.stores.local.get(storageKey).catch(() => undefined);
    return there?.body;
  }

  #isSafe({ held: { cloud, secondary, local } }: Upload): boolean {
    return Boolean(cloud || secondary || (this.#options.localIsEnough && local));
  }

  #limited(bytes: Readable): Readable {
    // The limit carries on a failure of the incoming stream; there is nothing more to do about it here.
    return pipeline(bytes, new UploadLimit(this.#options.mostBytes), () => undefined);
  }
}

const newUpload = (storageKey: string, contentType: string): Upload => ({
  storageKey,
  contentType,
  held: {},
  failures: [],
});

const otherThan = (bucket: Bucket): Bucket => (bucket === 'cloud' ? 'secondary' : 'cloud');

function statesOf({ held: { cloud, secondary, local } }: Upload, sides: Sides) {
  const lacking = sides.local ? 'failed' : 'pending';
  return {
    cloud: cloud ? 'verified' : 'pending',
    secondary: secondary ? 'verified' : 'pending',
    local: local ? 'verified' : lacking,
    localLackingSince: local ? undefined : new Date().toISOString(),
    localMissedUpload: local ? undefined : true,
  } as const;
}

const failuresOf = ({ cloud, local }: DualWriteResult): string[] =>
  [cloud, local].flatMap((side) => (side.state === 'failed' ? [String(side.error)] : []));

const notStored = ({ failures }: Upload): ProblemError =>
  new ProblemError(
    503,
    'not-stored',
    'The object could not be kept safely: send it again',
    { cause: failures },
    { 'retry-after': '5' },
  );
