import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createDiskStore } from '../disk/disk-store.ts';
import { MemoryStore } from '../memory/memory-store.ts';
import { anObjectStore } from '../object-store.features.ts';
import { BoundedStore } from './bounded-store.ts';
import { spaceOf } from './space.ts';
import { StoreFull } from './store-full.ts';
import { StoreNotOpen } from './store-not-open.ts';

const root = mkdtempSync(join(tmpdir(), 'kirana-bounded-'));
afterAll(() => rmSync(root, { recursive: true }));

const bytes = (size: number) => Readable.from([Buffer.alloc(size, 7)]);

anObjectStore('A bounded disk', () => BoundedStore.open(createDiskStore({ root }), 2 ** 30));

describe('a bounded store', () => {
  it('never holds more than its bound, whatever is put, replaced, read and removed', async () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const step = fc.oneof(
      fc.record({ do: fc.constant('put' as const), key, size: fc.nat({ max: 30_000 }) }),
      fc.record({ do: fc.constant('delete' as const), key }),
      fc.record({ do: fc.constant('read' as const), key }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const inner = new MemoryStore();
        const store = await BoundedStore.open(inner, 64 * 1024);
        for (const now of steps) {
          if (now.do === 'put') {
            await store.put(now.key, bytes(now.size)).catch((error: unknown) => {
              expect(error).toBeInstanceOf(StoreFull);
            });
          } else if (now.do === 'delete') await store.delete(now.key);
          else (await store.get(now.key).catch(() => undefined))?.body.destroy();
          let held = 0;
          for await (const entry of inner.entries()) held += spaceOf(entry.size);
          expect(held).toBe(store.use().bytes);
          expect(held).toBeLessThanOrEqual(64 * 1024);
        }
      }),
    );
  });

  it('counts puts under way, so that two of them cannot overfill it', async () => {
    const store = await BoundedStore.open(new MemoryStore(), spaceOf(10_000) + spaceOf(0));
    const [first, second] = await Promise.allSettled([
      store.put('a', bytes(10_000)),
      store.put('b', bytes(10_000)),
    ]);
    expect([first?.status, second?.status].sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('names what was not used for longest first, and evicts nothing that is being read', async () => {
    const store = await BoundedStore.open(new MemoryStore(), 2 ** 20);
    for (const key of ['a', 'b', 'c']) await store.put(key, bytes(10));
    const { body } = await store.get('a');
    expect(store.coldest()).toEqual(['b', 'c', 'a']);
    expect(await store.evict('a')).toBe(false);
    await text(body);
    expect(await store.evict('a')).toBe(true);
    expect(await store.head('a')).toBeUndefined();
  });

  it('can be read before it is counted, and takes something only afterwards', async () => {
    const disk = createDiskStore({ root: join(root, 'late') });
    await disk.put('old', bytes(5_000));
    const store = BoundedStore.closed(disk, 2 ** 20);
    await expect(store.put('new', bytes(10))).rejects.toThrow(StoreNotOpen);
    (await store.get('old')).body.destroy();
    await store.count();
    await store.put('new', bytes(10));
    expect(store.use()).toMatchObject({ bytes: spaceOf(5_000) + spaceOf(10), objects: 2 });
  });

  it('knows after a restart what is on the disk', async () => {
    const disk = createDiskStore({ root: join(root, 'again') });
    await (await BoundedStore.open(disk, 2 ** 20)).put('x/y', bytes(5_000));
    expect((await BoundedStore.open(disk, 2 ** 20)).use()).toMatchObject({
      bytes: spaceOf(5_000),
      objects: 1,
    });
  });
});
