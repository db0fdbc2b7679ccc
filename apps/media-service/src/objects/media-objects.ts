import type { Readable } from 'node:stream';
import { newId, stableId } from '@kirana/domain';
import type { Page } from '@kirana/dynamodb';
import { ItemExists, StaleVersion } from '@kirana/dynamodb';
import { checkIfMatch, notFound, ProblemError } from '@kirana/service';
import type { TakenBytes, Uploads } from '../bytes/uploads.ts';
import type { Content } from './contents.ts';
import { isReplaced, noted, replacing } from './contents.ts';
import type { MediaItem, SideName, SideState } from './media-item.ts';
import { newStorageKey } from './media-item.ts';
import type { MediaTable } from './media-table.ts';

export interface NewContent {
  readonly contentType: string;
  readonly bytes: Readable;
  /** Bytes that were kept before, a picture without its metadata: they are taken as they are. */
  readonly keptAs?: Pick<MediaItem, 'receivedSha256'> | undefined;
}

export interface NewObject extends Pick<MediaItem, 'ownerId' | 'visibility'> {
  /** The same key of the same owner makes one object, however often it is sent. */
  readonly idempotencyKey?: string | undefined;
  /** Of an object that was announced before. */
  readonly mediaId?: string;
}

/** The objects and where their bytes are: bytes are stored first, then the table names them. */
export class MediaObjects {
  readonly #table: MediaTable;
  readonly #uploads: Uploads;
  readonly #earlierKept: number;

  /** `earlierKept`: how many contents are kept of an object besides the current one. */
  constructor(
    table: MediaTable,
    uploads: Uploads,
    { earlierKept }: { readonly earlierKept: number },
  ) {
    this.#table = table;
    this.#uploads = uploads;
    this.#earlierKept = earlierKept;
  }

  /** Throws a 404 problem. */
  async get(mediaId: string): Promise<MediaItem> {
    const item = await this.find(mediaId);
    if (!item) throw notFound('media object', mediaId);
    return item;
  }

  find(mediaId: string): Promise<MediaItem | undefined> {
    return this.#table.get({ mediaId });
  }

  /** An owner's objects, the newest first. */
  ofOwner(ownerId: string, limit: number, pageToken?: string): Promise<Page<MediaItem>> {
    return this.#table.query({
      index: 'byOwner',
      partition: ownerId,
      descending: true,
      limit,
      pageToken,
    });
  }

  async create(
    { idempotencyKey, mediaId: announced, ...owner }: NewObject,
    content: NewContent,
  ): Promise<MediaItem> {
    const mediaId =
      announced ??
      (idempotencyKey === undefined
        ? newId('med')
        : stableId('med', owner.ownerId, 'upload', idempotencyKey));
    const taken = await this.#uploads.take(newStorageKey(mediaId, 1), content);
    return this.#orForget(taken, () =>
      this.#table.create({ ...owner, ...taken, mediaId, content: 1 }),
    );
  }

  /**
   * The content replaced is kept among the earlier ones. Throws a 412 problem or `StaleVersion` where somebody else was
   * quicker; the other's bytes then stay.
   */
  async replace(
    current: MediaItem,
    ifMatch: string | undefined,
    newContent: NewContent,
  ): Promise<MediaItem> {
    checkIfMatch(ifMatch, current.content);
    const content = current.content + 1;
    const taken = await this.#uploads.take(newStorageKey(current.mediaId, content), newContent);
    const changes = { receivedSha256: undefined, ...taken, content, thumbnails: undefined };
    return this.#orForget(taken, async () => {
      for (let now: MediaItem | undefined = current; ; now = await this.find(current.mediaId)) {
        // Healing may have counted the version on meanwhile: that is no other content.
        if (now?.storageKey !== current.storageKey) throw notCurrent(current, now);
        const earlier = replacing(now, this.#earlierKept);
        const updated = await this.#attempt(now, { ...changes, ...earlier });
        if (updated) return updated;
      }
    });
  }

  /** The bytes go later, once the change has come through Kafka. Throws a 412 problem. */
  async delete(current: MediaItem, ifMatch: string | undefined): Promise<void> {
    checkIfMatch(ifMatch, current.content);
    try {
      await this.#table.delete({ mediaId: current.mediaId }, current.version);
    } catch (error) {
      if (!(error instanceof StaleVersion)) throw error;
      const now = await this.find(current.mediaId);
      if (now?.storageKey === current.storageKey) return this.delete(now, ifMatch);
      if (now) throw error;
    }
  }

  /**
   * Notes how one side stands, as long as the object has this content, or keeps it among the earlier ones; others may
   * note theirs at the same time. False where it does not; earlier ones are not kept on the disk.
   */
  async note(content: Content, side: SideName, state: SideState): Promise<boolean> {
    const { mediaId, storageKey } = content;
    if (!isReplaced(content) && (await this.amend(content, standing(side, state)))) return true;
    if (side === 'local') return false;
    for (;;) {
      const item = await this.find(mediaId);
      if (!item?.earlier?.some((earlier) => earlier.storageKey === storageKey)) return false;
      const changes = noted(item, storageKey, side, state);
      if (!changes || (await this.#attempt(item, changes))) return true;
    }
  }

  /**
   * Changes what is known of an object as long as it has this content; `change` says what to make of the row as it is
   * now, undefined where nothing is left to do. False where the content is no longer the current one.
   */
  async amend(
    current: MediaItem,
    change: (item: MediaItem) => Partial<MediaItem> | undefined,
  ): Promise<boolean> {
    let item: MediaItem | undefined = current;
    for (let looks = 0; item?.storageKey === current.storageKey; looks += 1) {
      const changes = change(item);
      // What the caller knows may be old: only the table itself can say that nothing is left to do.
      if (!changes && looks > 0) return true;
      if (changes && (await this.#attempt(item, changes))) return true;
      item = await this.find(current.mediaId);
    }
    return false;
  }

  async #attempt(item: MediaItem, changes: Partial<MediaItem>): Promise<MediaItem | undefined> {
    try {
      return await this.#table.update(item, changes);
    } catch (error) {
      if (error instanceof StaleVersion) return undefined;
      throw error;
    }
  }

  async #orForget(taken: TakenBytes, write: () => Promise<MediaItem>): Promise<MediaItem> {
    try {
      return await write();
    } catch (error) {
      const existing = error instanceof ItemExists ? (error.existing as unknown) : undefined;
      const other = existing as MediaItem | undefined;
      // The answer to our own write was lost, and it was sent again.
      if (other?.storageKey === taken.storageKey) return other;
      // A write whose answer was lost may have been made: its bytes must stay.
      if (isRefusal(error)) await this.#uploads.forget(taken.storageKey);
      if (other) return sameAgain(other, taken);
      throw error;
    }
  }
}

/** What to write where the current content's side stands otherwise. */
const standing =
  (side: SideName, state: SideState) =>
  (item: MediaItem): Partial<MediaItem> | undefined => {
    if (item[side] === state) return undefined;
    if (side !== 'local') return { [side]: state };
    const lacking = state === 'failed' || state === 'pending';
    const since = item.localLackingSince ?? new Date().toISOString();
    if (lacking) return { local: state, localLackingSince: since };
    return { local: state, localLackingSince: undefined, localMissedUpload: undefined };
  };

const received = (bytes: Pick<MediaItem, 'sha256' | 'receivedSha256'>): string =>
  bytes.receivedSha256 ?? bytes.sha256;

/** The object that an earlier request with this key made; a 422 problem where it was sent other bytes. */
function sameAgain(existing: MediaItem, taken: TakenBytes): MediaItem {
  if (received(existing) === received(taken)) return existing;
  throw new ProblemError(422, 'idempotency-key-reused', 'The key was used for other bytes before', {
    mediaId: existing.mediaId,
  });
}

const notCurrent = (expected: MediaItem, found: MediaItem | undefined): StaleVersion =>
  new StaleVersion('media', expected.content, found?.content);

const isRefusal = (error: unknown): boolean =>
  [ItemExists, StaleVersion, ProblemError].some((kind) => error instanceof kind);
