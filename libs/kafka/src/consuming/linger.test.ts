import { describe, expect, it } from '@jest/globals';
import { Linger } from './linger.ts';

const HOUR_MS = 3_600_000;

/** Whether a batch of a round that began so long ago may end its round at once. */
async function endsAtOnce(roundMs: number): Promise<boolean> {
  let now = HOUR_MS;
  const stopping = new AbortController();
  const linger = new Linger(500, stopping.signal, () => now);
  linger.fetched();
  const rest = linger.begun();
  now += roundMs;
  const ended = await Promise.race([rest().then(() => true), new Promise(setImmediate)]);
  stopping.abort();
  return ended === true;
}

describe('the pause between fetches', () => {
  it('is what a round leaves of its time', async () => {
    expect(await endsAtOnce(500)).toBe(true);
    expect(await endsAtOnce(100)).toBe(false);
  });

  it('ends with the consumer', async () => {
    const stopping = new AbortController();
    const linger = new Linger(HOUR_MS, stopping.signal);
    linger.fetched();
    const resting = linger.begun()();
    stopping.abort();
    await expect(resting).resolves.toBeUndefined();
  });
});
