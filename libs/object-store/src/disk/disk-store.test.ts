import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { anObjectStore } from '../object-store.features.ts';
import { NotAllThere } from '../store-errors.ts';
import { createDiskStore } from './disk-store.ts';

const root = mkdtempSync(join(tmpdir(), 'kirana-disk-'));
afterAll(() => rmSync(root, { recursive: true }));

anObjectStore('The local disk', () => createDiskStore({ root }));

describe('the local disk', () => {
  it('finds bytes that have changed at rest', async () => {
    const store = createDiskStore({ root });
    await store.put('rot', Readable.from(['fresh']));
    writeFileSync(join(root, 'rot'), 'FRESH');
    expect(await store.verify('rot')).toBe(false);
  });

  it('leaves no half-written file behind', async () => {
    const store = createDiskStore({ root });
    const broken = new Readable({
      read() {
        this.destroy(new Error('cut'));
      },
    });
    await expect(store.put('half/way', broken)).rejects.toThrow('cut');
    expect(readdirSync(join(root, 'half'))).toEqual([]);
  });

  it('leaves no empty folders behind, and makes those it needs again', async () => {
    const store = createDiskStore({ root });
    await store.put('deep/down/a', Readable.from(['a']));
    await store.put('deep/b', Readable.from(['b']));
    await store.delete('deep/down/a');
    expect(readdirSync(join(root, 'deep')).filter((name) => !name.includes('~'))).toEqual(['b']);
    await store.delete('deep/b');
    expect(readdirSync(root)).not.toContain('deep');
    await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        await store.put(`deep/down/${n}`, Readable.from(['again']));
        await store.delete(`deep/down/${n}`);
      }),
    );
    expect(readdirSync(root)).not.toContain('deep');
  });

  it('takes no shorter object for whole, whoever has measured it', async () => {
    const store = createDiskStore({ root });
    const measuredBy = { facts: () => ({ size: 6, sha256: 'of six bytes' }) };
    await expect(store.put('short', Readable.from(['five!']), { measuredBy })).rejects.toThrow(
      NotAllThere,
    );
    expect(await store.head('short')).toBeUndefined();
  });
});
