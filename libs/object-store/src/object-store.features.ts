import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import type { ObjectStore } from './object-store.ts';
import { ObjectNotFound, RangeNotSatisfiable, UnsafeKey } from './store-errors.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** What every object store promises; run against each. */
export function anObjectStore(name: string, open: () => ObjectStore | Promise<ObjectStore>): void {
  const key = () => `test/${randomBytes(6).toString('hex')}`;
  const put = async (store: ObjectStore, at: string, bytes: Buffer) =>
    store.put(at, Readable.from([bytes]));
  const read = async (store: ObjectStore, at: string) => buffer((await store.get(at)).body);

  describe(`${name} as an object store`, () => {
    it('gives back what was put, with its size and hash', async () => {
      const store = await open();
      const bytes = randomBytes(70_000);
      const at = key();
      const facts = await store.put(at, Readable.from([bytes]), { contentType: 'text/csv' });
      expect(facts).toEqual({
        key: at,
        size: 70_000,
        sha256: sha256(bytes),
        contentType: 'text/csv',
      });
      expect(await store.head(at)).toEqual(facts);
      expect(sha256(await read(store, at))).toBe(facts.sha256);
      expect(await store.verify(at)).toBe(true);
    });

    it.each([1_000, 20 * 1024 * 1024])(
      'takes %d bytes by the word of whoever feeds and hashes them',
      async (size) => {
        const store = await open();
        const bytes = randomBytes(size);
        const at = key();
        const measuredBy = { facts: () => ({ size, sha256: sha256(bytes) }) };
        const facts = await store.put(at, Readable.from([bytes]), { measuredBy });
        expect(facts).toMatchObject({ size, sha256: sha256(bytes) });
        expect(await store.verify(at)).toBe(true);
      },
    );

    it('takes an empty object, and one larger than a part of an upload', async () => {
      const store = await open();
      const [empty, large] = [key(), key()];
      await store.put(empty, Readable.from([]));
      expect(await store.head(empty)).toMatchObject({ size: 0, sha256: sha256(Buffer.alloc(0)) });
      const chunk = randomBytes(1024 * 1024);
      await store.put(large, Readable.from(Array.from({ length: 20 }, () => chunk)));
      expect(await store.head(large)).toMatchObject({ size: 20 * 1024 * 1024 });
      expect(await store.verify(large)).toBe(true);
    });

    it('gives a range, and refuses one that lies outside', async () => {
      const store = await open();
      const at = key();
      await put(store, at, Buffer.from('0123456789'));
      expect(String(await buffer((await store.get(at, { start: 2, end: 4 })).body))).toBe('234');
      const tail = await store.get(at, { start: 7 });
      expect([String(await buffer(tail.body)), tail.size]).toEqual(['789', 10]);
      await expect(store.get(at, { start: 10 })).rejects.toThrow(RangeNotSatisfiable);
    });

    it('replaces an object whole', async () => {
      const store = await open();
      const at = key();
      await put(store, at, Buffer.from('the first, which is longer'));
      await put(store, at, Buffer.from('the second'));
      expect(String(await read(store, at))).toBe('the second');
    });

    it('keeps what was there when a put breaks midway', async () => {
      const store = await open();
      const at = key();
      await put(store, at, Buffer.from('kept'));
      const broken = Readable.from(
        (async function* () {
          yield Buffer.from('half');
          throw await Promise.resolve(new Error('the line broke'));
        })(),
      );
      await expect(store.put(at, broken)).rejects.toThrow('the line broke');
      expect(String(await read(store, at))).toBe('kept');
    });

    it('says so when there is nothing, and deletes what is not there', async () => {
      const store = await open();
      const at = key();
      expect(await store.head(at)).toBeUndefined();
      await expect(store.get(at)).rejects.toThrow(ObjectNotFound);
      await store.delete(at);
      await put(store, at, Buffer.from('x'));
      await store.delete(at);
      expect(await store.head(at)).toBeUndefined();
    });

    it('lists keys by prefix in order, and nothing of its own', async () => {
      const store = await open();
      const folder = key();
      for (const part of ['b', 'a/1', 'a/2'])
        await put(store, `${folder}/${part}`, Buffer.from('x'));
      const listed = [];
      for await (const found of store.list(`${folder}/`))
        listed.push(found.slice(folder.length + 1));
      expect(listed).toEqual(['a/1', 'a/2', 'b']);
    });

    it.each(['', '../x', 'a//b', '/a', 'a/../b', '.hidden', 'a b', `${'a/'.repeat(500)}a`])(
      'refuses the key %p',
      async (unsafe) => {
        const store = await open();
        await expect(
          Promise.resolve().then(() => put(store, unsafe, Buffer.from('x'))),
        ).rejects.toThrow(UnsafeKey);
      },
    );
  });
}
