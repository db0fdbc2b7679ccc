import { describe, expect, it, jest } from '@jest/globals';
import { eventually } from '@kirana/testing';
import { killPart, readProfile, status } from '@kirana/local-stack';
import type { PartStatus } from '@kirana/local-stack';
import { listenersOf } from '../src/process/listening.ts';

const profile = readProfile();

// A crashed app is back in seconds, but not on a machine that is busy with other tests.
jest.setTimeout(180_000);

const statusOf = async (part: string): Promise<PartStatus> =>
  (await status(profile)).find((candidate) => candidate.part === part)!;

describe('the whole stack, with every app', () => {
  it('is up, each part on its port of 127.0.0.1 and on no other address', async () => {
    const parts = await eventually(
      async () => {
        const all = await status(profile);
        return all.every(({ health }) => health === 'up') ? all : null;
      },
      { timeoutMs: 60_000, describe: 'every part is up' },
    );
    for (const { part, pid, port } of parts) {
      const listeners = listenersOf(pid!) ?? [];
      expect({
        part,
        elsewhere: listeners.filter(({ address }) => address !== '127.0.0.1'),
      }).toEqual({ part, elsewhere: [] });
      if (port !== undefined) expect(listeners.map((listener) => listener.port)).toContain(port);
    }
  });

  it('fits into 4 GiB of memory', async () => {
    const used = (await status(profile)).reduce((sum, part) => sum + (part.mib ?? 0), 0);
    expect(used).toBeLessThan(4 * 1024);
  });

  it('has a crashed app back without anybody calling for it', async () => {
    const before = await statusOf('seller-service');
    expect(await killPart(profile, 'seller-service', { leaveDown: false })).toBe(true);
    const after = await eventually(
      async () => {
        const now = await statusOf('seller-service');
        return now.health === 'up' ? now : null;
      },
      { timeoutMs: 120_000, describe: 'seller-service is up again' },
    );
    expect(after.pid).not.toBe(before.pid);
    expect(after.restarts).toBeGreaterThan(0);
  });
});
