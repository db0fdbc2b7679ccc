import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { makeFolderOnce } from './atomic-folder.ts';
import { downloadCounter, downloadedBytes } from './maven-progress.ts';
import { openFolder, openToAll } from './open-to-all.ts';

const scratch = mkdtempSync(join(tmpdir(), 'kirana-cache-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('a folder of the cache', () => {
  it('is not there when filling it failed, nor anything of it', async () => {
    const parent = join(scratch, 'broken');
    const filling = makeFolderOnce(join(parent, 'server'), async (partial) => {
      writeFileSync(join(partial, 'half'), '');
      throw new Error('connection lost');
    });
    await expect(filling).rejects.toThrow('connection lost');
    expect(readdirSync(parent)).toEqual([]);
  });

  it('is filled once, and by the first of two who try at once', async () => {
    const folder = join(scratch, 'twice/server');
    const fill = (who: string) =>
      makeFolderOnce(folder, async (partial) => writeFileSync(join(partial, who), ''));
    await Promise.all([fill('first'), fill('second')]);
    expect(readdirSync(folder)).toHaveLength(1);
    await makeFolderOnce(folder, () => Promise.reject(new Error('it was there')));
    expect(existsSync(folder)).toBe(true);
  });

  it('can be read by every user, whatever umask it was made under', () => {
    const folder = join(scratch, 'private');
    mkdirSync(join(folder, 'bin'), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'bin/run'), '', { mode: 0o700 });
    writeFileSync(join(folder, 'bin/data'), '', { mode: 0o600 });
    openToAll(folder);
    const mode = (path: string) => statSync(join(folder, path)).mode & 0o777;
    expect([mode('bin'), mode('bin/run'), mode('bin/data')]).toEqual([0o755, 0o755, 0o644]);
    openFolder(join(scratch, 'new/deep'));
    expect(statSync(join(scratch, 'new')).mode & 0o777).toBe(0o755);
  });
});

describe("Maven's progress", () => {
  it('reads sizes from its download lines only', () => {
    expect(
      downloadedBytes('[INFO] Downloaded from central: x/y/kafka.jar (7.1 MB at 30 MB/s)'),
    ).toBe(7.1e6);
    expect(downloadedBytes('[INFO] Downloaded from central: x/y.pom (18 kB at 70 kB/s)')).toBe(
      18_000,
    );
    expect(downloadedBytes('[INFO] Downloading from central: x/y.pom')).toBeUndefined();
  });

  it('tells of every ten megabytes', () => {
    const told: string[] = [];
    const count = downloadCounter((text) => told.push(text));
    for (let file = 0; file < 5; file += 1)
      count('Downloaded from central: x/y.jar (6.0 MB at 1 MB/s)');
    expect(told).toEqual(['fetched 2 files, 12 MB', 'fetched 4 files, 24 MB']);
  });
});
