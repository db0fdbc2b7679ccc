import type { Readable } from 'node:stream';
import { newId } from '@kirana/domain';
import type { Dynamo } from '@kirana/dynamodb';
import { ItemExists, StaleVersion, TABLES, VersionedTable } from '@kirana/dynamodb';
import { checkIfMatch, notFound, ProblemError } from '@kirana/service';
import type { Uploads } from '../bytes/uploads.ts';
import type { MediaItem, SideName, SideState } from './media-item.ts';
import { newStorageKey } from './media-item.ts';

export interface NewContent {
  readonly contentType: string;
  readonly bytes: Readable;
}

/** The objects and where their bytes are: bytes are stored first, then the table names them. */
export class MediaObjects {
  readonly #table: VersionedTable<MediaItem>;
  readonly #uploads: Uploads;

  constructor(dynamo: Dynamo, uploads: Uploads) {
    this.#table = new VersionedTable<MediaItem>(dynamo, TABLES.media);
    this.#uploads = uploads;
  }

  /** Throws a 404 problem. */
  async get(mediaId: string): Promise<MediaItem> {
    const item = await this.#table.get({ mediaId });
    if (!item) throw notFound('media object', mediaId);
    return item;
  }

  find(mediaId: string): Promise<MediaItem | undefined> {
    return this.#table.get({ mediaId });
  }

  async create(
    owner: Pick<MediaItem, 'ownerId' | 'visibility'>,
    { contentType, bytes }: NewContent,
  ): Promise<MediaItem> {
    const mediaId = newId('med');
    const taken = await this.#uploads.take(newStorageKey(mediaId, 1), contentType, bytes);
    return this.#orForget(taken.storageKey, () =>
      this.#table.create({ ...owner, ...taken, mediaId, content: 1 }),
    );
  }

  /** Throws a 412 problem or `StaleVersion` where somebody else was quicker; the other's bytes then stay. */
  async replace(
    current: MediaItem,
    ifMatch: string | undefined,
    { contentType, bytes }: NewContent,
  ): Promise<MediaItem> {
    checkIfMatch(ifMatch, current.content);
    const content = current.content + 1;
    const key = newStorageKey(current.mediaId, content);
    const taken = await this.#uploads.take(key, contentType, bytes);
    return this.#orForget(key, async () => {
      // Healing may have counted the version on meanwhile: that is no other content.
      const now = await this.get(current.mediaId);
      const base = now.content === current.content ? now : current;
      return this.#table.update(base, { ...taken, content });
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

  /** Notes how one side stands, as long as the object has this content; others may note theirs at the same time. */
  async note(current: MediaItem, side: SideName, state: SideState): Promise<boolean> {
    let item: MediaItem | undefined = current;
    while (item?.storageKey === current.storageKey) {
      if (item[side] === state) return true;
      try {
        await this.#table.update(item, { [side]: state });
        return true;
      } catch (error) {
        if (!(error instanceof StaleVersion)) throw error;
        item = await this.find(current.mediaId);
      }
    }
    return false;
  }

  async #orForget<T>(storageKey: string, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      // A write whose answer was lost may have been made: its bytes must stay.
      if (isRefusal(error)) await this.#uploads.forget(storageKey);
      throw error;
    }
  }
}

const isRefusal = (error: unknown): boolean =>
  [ItemExists, StaleVersion, ProblemError].some((kind) => error instanceof kind);
