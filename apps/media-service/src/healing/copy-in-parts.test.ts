import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { ByteRange, ObjectStore } from '@kirana/object-store';
import {
  BoundedStore,
  createDiskStore,
  MemoryStore,
  ObjectNotFound,
  spaceOf,
} from '@kirana/object-store';
import { newStorageKey } from '../objects/media-item.ts';
import { copyInParts } from './copy-in-parts.ts';

const KIB = 1024;
const PART = 64 * KIB;
const way = { partBytes: PART };
const BYTES = randomBytes(10 * PART + 7);
const KEY = newStorageKey('med_1', 1);

/** Tells what it was asked for, and refuses what lies behind `until`: there the process that asked died. */
class Source extends MemoryStore {
  readonly starts: number[] = [];
  until = Infinity;

  override async get(key: string, range?: ByteRange) {
    this.starts.push(range?.start ?? 0);
    if ((range?.start ?? 0) >= this.until) throw new Error('refused');
    return super.get(key, range);
  }
}

async function aSource() {
  const store = new Source();
  const { size, sha256, contentType } = await store.put(KEY, Readable.from([BYTES]));
  return { store, content: { storageKey: KEY, size, sha256, contentType } };
}

async function keysOf(store: ObjectStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list('')) keys.push(key);
  return keys;
}

/** What a process leaves that died when it had seven parts. */
async function brokenOff() {
  const { store, content } = await aSource();
  const target = new MemoryStore();
  store.until = 7 * PART;
  await expect(copyInParts(content, store, target, way)).rejects.toThrow('refused');
  store.until = Infinity;
  store.starts.length = 0;
  return { store, content, target };
}

describe('copying a very large object', () => {
  it('fetches only what an earlier copy had not, and leaves nothing beside it', async () => {
    const { store, content, target } = await brokenOff();
    await copyInParts(content, store, target, way);
    expect(store.starts).toEqual([7, 8, 9, 10].map((part) => part * PART));
    expect(await keysOf(target)).toEqual([KEY]);
    expect(await target.head(KEY)).toMatchObject({ sha256: content.sha256, size: content.size });
    expect(await target.verify(KEY)).toBe(true);
  });

  it('goes on after a restart over a real disk', async () => {
    const { store, content } = await aSource();
    const root = mkdtempSync(join(tmpdir(), 'kirana-parts-'));
    const opened = async () => {
      const disk = createDiskStore({ root });
      await disk.removeLeftovers();
      return BoundedStore.open(disk, 4 * BYTES.length);
    };
    store.until = 7 * PART;
    await expect(copyInParts(content, store, await opened(), way)).rejects.toThrow('refused');
    store.until = Infinity;
    store.starts.length = 0;
    const disk = await opened();
    expect(disk.use().objects).toBe(7);
    await copyInParts(content, store, disk, way);
    expect(store.starts).toHaveLength(4);
    expect(await disk.verify(KEY)).toBe(true);
    expect(disk.use()).toMatchObject({ objects: 1, bytes: spaceOf(BYTES.length) });
    rmSync(root, { recursive: true });
  });

  it('fetches all of it again where a part has rotted meanwhile', async () => {
    const { store, content, target } = await brokenOff();
    target.rot((await keysOf(target))[3] ?? '');
    await copyInParts(content, store, target, way);
    expect(store.starts.at(-1)).toBe(0);
    expect(await keysOf(target)).toEqual([KEY]);
    expect(await target.verify(KEY)).toBe(true);
  });

  it('is not disturbed by another copy that puts its parts together', async () => {
    const { store, content, target } = await brokenOff();
    const copies = [1, 2].map(() => copyInParts(content, store, target, way));
    await Promise.all(copies);
    expect(await target.verify(KEY)).toBe(true);
    expect(await keysOf(target)).toContain(KEY);
  });

  it('takes the room of one part more than the object', async () => {
    const { store, content } = await aSource();
    const room = spaceOf(BYTES.length) + 11 * 4 * KIB + spaceOf(PART);
    const bounded = await BoundedStore.open(new MemoryStore(), room);
    await copyInParts(content, store, bounded, way);
    expect(bounded.use()).toMatchObject({ objects: 1, bytes: spaceOf(BYTES.length) });
  });

  it('says so where the source has no such object', async () => {
    const { content } = await aSource();
    const nothing = new MemoryStore();
    await expect(copyInParts(content, nothing, new MemoryStore(), way)).rejects.toThrow(
      ObjectNotFound,
    );
  });
});
