import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ZSTD } from './zstd-codec.ts';

describe('zstd for Kafka', () => {
  it.each([0, 10, 100_000, 5_000_000])('gives back %i bytes as they were', async (size) => {
    const buffer = randomBytes(size);
    const back = await ZSTD.decompress(await ZSTD.compress({ buffer }));
    expect(back.equals(buffer)).toBe(true);
  });

  it('opens a thousand small batches within one turn of the event loop', async () => {
    const small = await ZSTD.compress({ buffer: Buffer.from('{"listingId":"lst_1"}') });
    const turn = { over: false };
    const immediate = setImmediate(() => (turn.over = true));
    for (let batch = 0; batch < 1_000; batch++) await ZSTD.decompress(small);
    expect(turn.over).toBe(false);
    clearImmediate(immediate);
  });
});
