import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import type { ByteRange } from '@kirana/object-store';
import { MemoryStore, SideDiffers } from '@kirana/object-store';
import { copyBytes } from './copy-bytes.ts';

const MIB = 1024 * 1024;
const BYTES = randomBytes(10 * MIB);
const KEY = 'media/a';

/** A source whose line or disk is not what it was. */
class Failing extends MemoryStore {
  /** Breaks off after 9 MiB, so many times. */
  breaks = 0;
  /** Then refuses, so many times. */
  refusals = 0;
  /** Has let its last byte rot. */
  isRotten = false;
  readonly starts: number[] = [];

  override async get(key: string, range?: ByteRange) {
    this.starts.push(range?.start ?? 0);
    const object = await super.get(key, range);
    if (this.breaks > 0) {
      this.breaks -= 1;
      return { ...object, body: Readable.from(broken(object.body)) };
    }
    if (this.refusals > 0) {
      this.refusals -= 1;
      throw new Error('refused');
    }
    if (!this.isRotten) return object;
    const bytes = await buffer(object.body);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    return { ...object, body: Readable.from([bytes]) };
  }
}

async function* broken(body: Readable) {
  yield (await buffer(body)).subarray(0, 9 * MIB);
  throw new Error('the line broke');
}

async function aSource(faults: Partial<Failing> = {}) {
  const store = new Failing();
  const { size, sha256, contentType } = await store.put(KEY, Readable.from([BYTES]));
  Object.assign(store, faults);
  return { store, content: { storageKey: KEY, size, sha256, contentType } };
}

describe('copying a large object', () => {
  it('goes on from where the source broke off, and checks the whole', async () => {
    const { store, content } = await aSource({ breaks: 1 });
    const target = new MemoryStore();
    await copyBytes(content, store, target);
    expect(store.starts).toEqual([0, 9 * MIB]);
    expect(await target.head(KEY)).toMatchObject({ size: content.size, sha256: content.sha256 });
  });

  it('ends well though one that helped has rotted', async () => {
    const [source, helper] = [
      await aSource({ breaks: 1, refusals: 1 }),
      await aSource({ isRotten: true }),
    ];
    const target = new MemoryStore();
    await copyBytes(source.content, source.store, target, { helpers: [helper.store] });
    expect(helper.store.starts).toEqual([9 * MIB]);
    expect(source.store.starts).toEqual([0, 9 * MIB, 0]);
    expect(await target.verify(KEY)).toBe(true);
  });

  it('blames the source where it is the one that has rotted, and leaves the target as it was', async () => {
    const [source, helper] = [
      await aSource({ breaks: 1, refusals: 1, isRotten: true }),
      await aSource({ isRotten: true }),
    ];
    const target = new MemoryStore();
    const helpers = [helper.store];
    await expect(copyBytes(source.content, source.store, target, { helpers })).rejects.toThrow(
      SideDiffers,
    );
    expect(await target.head(KEY)).toBeUndefined();
  });
});
