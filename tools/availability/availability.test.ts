import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { createDiskStore } from '@kirana/object-store';
import { availability } from './availability.ts';
import { FaultPlan, randomFrom } from './faults.ts';
import { availabilityLine } from './report.ts';

const root = mkdtempSync(join(tmpdir(), 'kirana-availability-test-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('the availability run', () => {
  it('loses nothing that dual write acknowledged, through faults and a wiped disk', async () => {
    const [writeBack, dualWrite] = await availability({ puts: 60, seed: 11 }, (mode) =>
      Promise.resolve(createDiskStore({ root: join(root, String(mode)) })),
    );
    expect(dualWrite).toMatchObject({ mode: 'dual-write', lost: 0, corrupt: 0 });
    expect(writeBack?.writes.failed).toBeGreaterThan(0);
    expect(dualWrite?.writes.failed).toBe(0);
    expect(dualWrite && availabilityLine(dualWrite)).toBe(
      'availability dual-write writes 1.000000 reads 1.000000 acknowledged 60 lost 0 corrupt 0',
    );
  }, 60_000);

  it('plans about as many faults as asked for', () => {
    const plan = new FaultPlan(100_000, 0.001, randomFrom(3));
    const down = Array.from({ length: 100_000 }, (_, put) => put).filter((put) => plan.isDown(put));
    expect(down.length).toBeGreaterThan(50);
    expect(down.length).toBeLessThanOrEqual(100);
  });
});
