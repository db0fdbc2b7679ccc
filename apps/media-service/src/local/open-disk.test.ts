import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { StoreNotOpen } from '@kirana/object-store';
import { createLogger } from '@kirana/service';
import { eventually } from '@kirana/testing';
import { openDisk } from './open-disk.ts';

const root = mkdtempSync(join(tmpdir(), 'kirana-open-'));
afterAll(() => rmSync(root, { recursive: true }));

const logger = createLogger('media-service', 'silent');
const bytes = () => Readable.from(['a packet']);

describe('a disk that cannot be read at the start', () => {
  it('refuses what is put there, and takes it once it has recovered', async () => {
    const folder = join(root, 'disk');
    // A file where the folder should be: every look into it fails.
    writeFileSync(folder, '');
    const { store, close } = await openDisk({ folder, localMostBytes: 2 ** 20 }, logger);
    await expect(store.put('a', bytes())).rejects.toThrow(StoreNotOpen);
    rmSync(folder);
    await eventually(() => store.put('a', bytes()).then(() => true), { timeoutMs: 30_000 });
    expect(store.use().objects).toBe(1);
    close();
  });
});
