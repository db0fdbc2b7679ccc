import { newId } from '@kirana/domain';
import type { Dynamo } from '@kirana/dynamodb';
import { TABLES, VersionedTable } from '@kirana/dynamodb';
import type { ObjectFacts, S3Store, UploadAddress } from '@kirana/object-store';
import { notFound, ProblemError } from '@kirana/service';
import type { MediaItem } from '../objects/media-item.ts';
import type { MediaObjects } from '../objects/media-objects.ts';
import type { DirectUpload } from './direct-upload.ts';
import { stagingKeyOf } from './direct-upload.ts';

/** How long an address may be used, s. */
const EXPIRES_IN = 900;
/** What is never completed is forgotten after a day. */
const KEPT_SECONDS = 86_400;

export type Announcement = Pick<
  DirectUpload,
  'ownerId' | 'visibility' | 'contentType' | 'size' | 'sha256'
>;

export interface Announced {
  readonly upload: DirectUpload;
  readonly address: UploadAddress;
}

export interface DirectUploadsParts {
  readonly dynamo: Dynamo;
  /** The cloud bucket, for what only a bucket can. */
  readonly cloud: S3Store;
  readonly objects: MediaObjects;
  /** Largest object taken, bytes. */
  readonly mostBytes: number;
}

/**
 * Uploads that spare the service the client's slow line: the bytes go to a staging key in the bucket, at an address
 * that takes exactly these bytes. Once the client completes it, they are read from there like any other upload, so that
 * they are checked, land on every side, and a late second PUT to the address changes nothing.
 */
export class DirectUploads {
  readonly #parts: DirectUploadsParts;
  readonly #table: VersionedTable<DirectUpload>;

  constructor(parts: DirectUploadsParts) {
    this.#parts = parts;
    this.#table = new VersionedTable<DirectUpload>(parts.dynamo, TABLES.mediaUploads);
  }

  /** Throws a 413 problem. */
  async announce(announcement: Announcement): Promise<Announced> {
    const { size, sha256, contentType } = announcement;
    const { cloud, mostBytes } = this.#parts;
    if (size > mostBytes) throw tooLarge(mostBytes);
    const uploadId = newId('med');
    const upload = await this.#table.create({
      ...announcement,
      uploadId,
      stagingKey: stagingKeyOf(uploadId),
      expiresAt: new Date(Date.now() + EXPIRES_IN * 1000).toISOString(),
      dropAt: Math.floor(Date.now() / 1000) + KEPT_SECONDS,
    });
    const wanted = { size, sha256, contentType, expiresIn: EXPIRES_IN };
    return { upload, address: await cloud.presignPut(upload.stagingKey, wanted) };
  }

  /** Throws a 404 problem, also for an upload of somebody else. */
  async get(uploadId: string, ownerId: string): Promise<DirectUpload> {
    const upload = await this.#table.get({ uploadId });
    if (upload?.ownerId !== ownerId) throw notFound('upload', uploadId);
    return upload;
  }

  /**
   * Makes the object, once; asked again it gives the object that is there. Throws a 409 problem where the bytes have
   * not come, and a 422 problem where they are not those announced.
   */
  async complete(upload: DirectUpload): Promise<MediaItem> {
    const { objects, cloud } = this.#parts;
    const { uploadId: mediaId, ownerId, visibility, contentType, stagingKey } = upload;
    const made = await objects.find(mediaId);
    if (made) return made;
    const facts = await cloud.head(stagingKey);
    if (!facts) throw notUploaded(upload);
    if (!sameAsAnnounced(facts, upload)) throw await this.#refused(upload);
    const { body } = await cloud.get(stagingKey);
    const content = { contentType, bytes: body };
    const item = await objects.create({ ownerId, visibility, mediaId }, content);
    if ((item.receivedSha256 ?? item.sha256) !== upload.sha256) {
      await objects.delete(item, undefined);
      throw await this.#refused(upload);
    }
    await this.#forget(upload);
    return item;
  }

  async #refused(upload: DirectUpload): Promise<ProblemError> {
    await this.#parts.cloud.delete(upload.stagingKey);
    return new ProblemError(
      422,
      'not-as-announced',
      'The bytes that came are not those that were announced: announce the upload again',
      { size: upload.size, sha256: upload.sha256 },
    );
  }

  /** What cannot be removed now is left to the reconciler. */
  async #forget({ uploadId, version, stagingKey }: DirectUpload): Promise<void> {
    await Promise.allSettled([
      this.#parts.cloud.delete(stagingKey),
      this.#table.delete({ uploadId }, version),
    ]);
  }
}

const sameAsAnnounced = (facts: ObjectFacts, upload: DirectUpload): boolean =>
  facts.size === upload.size && facts.sha256 === upload.sha256;

const tooLarge = (mostBytes: number): ProblemError =>
  new ProblemError(413, 'too-large', 'The object is larger than what is taken', { mostBytes });

const notUploaded = ({ expiresAt }: DirectUpload): ProblemError =>
  new ProblemError(409, 'not-uploaded', 'The bytes have not come to the address yet', {
    expiresAt,
  });
