import { ItemExists, StaleVersion } from '@kirana/dynamodb';
import type { MediaItem } from '../src/objects/media-item.ts';
import type { MediaTable } from '../src/objects/media-table.ts';

/** The media table in memory: versions guard every write, as in the real one. */
export class MemoryTable implements MediaTable {
  readonly items = new Map<string, MediaItem>();

  get({ mediaId }: Readonly<Record<string, string | number>>): Promise<MediaItem | undefined> {
    return Promise.resolve(this.items.get(String(mediaId)));
  }

  create(item: Omit<MediaItem, 'version' | 'createdAt' | 'updatedAt'>): Promise<MediaItem> {
    const existing = this.items.get(item.mediaId);
    if (existing) return Promise.reject(new ItemExists('media', { ...existing }));
    const now = new Date().toISOString();
    return this.#put({ ...item, version: 1, createdAt: now, updatedAt: now });
  }

  update(current: MediaItem, changes: Partial<MediaItem>): Promise<MediaItem> {
    const found = this.items.get(current.mediaId)?.version;
    if (found !== current.version) {
      return Promise.reject(new StaleVersion('media', current.version, found));
    }
    const updatedAt = new Date().toISOString();
    return this.#put({ ...current, ...changes, version: current.version + 1, updatedAt });
  }

  delete({ mediaId }: Readonly<Record<string, string | number>>, version: number): Promise<void> {
    const found = this.items.get(String(mediaId))?.version;
    if (found !== version) return Promise.reject(new StaleVersion('media', version, found));
    this.items.delete(String(mediaId));
    return Promise.resolve();
  }

  query(): Promise<{ items: MediaItem[]; nextPageToken: null }> {
    return Promise.resolve({ items: [...this.items.values()], nextPageToken: null });
  }

  #put(item: MediaItem): Promise<MediaItem> {
    this.items.set(item.mediaId, item);
    return Promise.resolve(item);
  }
}
