import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { withLock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'kirana-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a lock', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(folder, 'one', 10_000, work)));
    expect(most).toBe(1);
  });

  it('is free again after a failure', async () => {
    const failing = withLock(folder, 'failing', 0, () => Promise.reject(new Error('no luck')));
    await expect(failing).rejects.toThrow('no luck');
    expect(existsSync(join(folder, 'failing.lock'))).toBe(false);
  });

  it('of a process that died is taken over', async () => {
    writeFileSync(
      join(folder, 'dead.lock'),
      JSON.stringify({ pid: process.pid, started: 'long ago' }),
    );
    expect(await withLock(folder, 'dead', 0, async () => 'done')).toBe('done');
  });

  it('that is held too long is given up on, naming the holder', async () => {
    const waiting = withLock(folder, 'busy', 10_000, () =>
      withLock(folder, 'busy', 0, async () => 'never'),
    );
    await expect(waiting).rejects.toMatchObject({
      code: 'BUSY',
      message: `busy: another command (pid ${process.pid}) is at it`,
    });
  });
});
