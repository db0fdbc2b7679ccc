import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { anObjectStore } from '../object-store.features.ts';
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
});
