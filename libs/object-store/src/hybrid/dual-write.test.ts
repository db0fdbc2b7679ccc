import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { Faults } from './a-faulty-store.ts';
import { FaultyStore } from './a-faulty-store.ts';
import { dualWrite } from './dual-write.ts';
import { SideDiffers, SideStalled } from './hybrid-errors.ts';

const MIB = randomBytes(1024 * 1024);
const SHA_OF_8 = createHash('sha256')
  .update(Buffer.concat(Array.from({ length: 8 }, () => MIB)))
  .digest('hex');

async function write(faults: { cloud?: Faults; local?: Faults }, bytes = eightMib()) {
  const [cloud, local] = [new FaultyStore(), new FaultyStore()];
  cloud.faults = faults.cloud ?? {};
  local.faults = faults.local ?? {};
  // Short only where a side hangs: a busy machine must not make a good side look slow.
  const hangs = (side: Faults | undefined) => (side?.hangPut ? 60 : 30_000);
  const sides = {
    cloud,
    local,
    cloudPatienceMs: hangs(faults.cloud),
    localPatienceMs: hangs(faults.local),
  };
  return { cloud, local, result: await dualWrite(sides, 'med/1', bytes) };
}
const eightMib = () => Readable.from(Array.from({ length: 8 }, () => MIB));

describe('a write to cloud and disk at once', () => {
  it('stores the same bytes on both sides and says what they are', async () => {
    const { result, cloud, local } = await write({});
    expect(result).toMatchObject({
      size: 8 * MIB.length,
      sha256: SHA_OF_8,
      cloud: { state: 'verified' },
      local: { state: 'verified' },
    });
    expect(cloud.objects.get('med/1')?.facts.sha256).toBe(SHA_OF_8);
    expect(local.objects.get('med/1')?.facts.sha256).toBe(SHA_OF_8);
  });

  it.each(['cloud', 'local'] as const)(
    'goes on without a %s side that fails midway',
    async (side) => {
      const { result } = await write({ [side]: { failPutAfter: 3_000_000 } });
      const other = side === 'cloud' ? 'local' : 'cloud';
      expect(result[side]).toMatchObject({ state: 'failed', error: { message: 'disk full' } });
      expect(result[other]).toMatchObject({ state: 'verified', facts: { sha256: SHA_OF_8 } });
    },
  );

  it.each(['cloud', 'local'] as const)('leaves a %s side behind that hangs', async (side) => {
    const { result } = await write({ [side]: { hangPut: true } });
    const other = side === 'cloud' ? 'local' : 'cloud';
    expect((result[side] as { error: unknown }).error).toBeInstanceOf(SideStalled);
    expect(result[other]).toMatchObject({ state: 'verified', facts: { sha256: SHA_OF_8 } });
  });

  it('does not count a side that holds other bytes', async () => {
    const { result } = await write({ local: { garble: true } });
    expect((result.local as { error: unknown }).error).toBeInstanceOf(SideDiffers);
    expect(result.cloud.state).toBe('verified');
  });

  it('says so when both sides fail', async () => {
    const { result } = await write({ cloud: { failPutAfter: 0 }, local: { failPutAfter: 0 } });
    expect([result.cloud.state, result.local.state]).toEqual(['failed', 'failed']);
  });

  it('shows nothing on either side when the client breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield MIB;
        throw await Promise.resolve(new Error('client gone'));
      })(),
    );
    const [cloud, local] = [new FaultyStore(), new FaultyStore()];
    const sides = { cloud, local, cloudPatienceMs: 60, localPatienceMs: 30 };
    await expect(dualWrite(sides, 'med/1', broken)).rejects.toThrow('client gone');
    expect([cloud.objects.size, local.objects.size]).toEqual([0, 0]);
  });
});
