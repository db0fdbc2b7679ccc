import { describe, expect, it } from '@jest/globals';
import { IteratorExpired, PositionTrimmed } from '@kirana/dynamodb';
import { FakeStream } from './fake-stream.ts';
import { streamSourcePromises } from './stream-source.suite.ts';

describe('the fake stream', () => {
  streamSourcePromises(async () => {
    const source = new FakeStream();
    return {
      source,
      liveAndDie: async (key) => {
        source.write(key, null, { key, n: 1 });
        source.write(key, { key, n: 1 }, { key, n: 2 });
        source.write(key, { key, n: 2 }, null);
      },
    };
  });

  it('splits, expires and trims', async () => {
    const stream = new FakeStream();
    stream.write('a', null, { n: 1 });
    const [parent] = await stream.shards();
    const iterator = await stream.iterator(parent?.shardId ?? '', { at: 'oldest' });
    stream.split();
    expect(await stream.shards()).toHaveLength(3);
    expect((await stream.read(iterator, 10)).next).toBeNull();
    stream.expireIterators();
    await expect(stream.read(iterator, 10)).rejects.toThrow(IteratorExpired);
    stream.trim(1);
    await expect(
      stream.iterator(parent?.shardId ?? '', { at: 'after', sequenceNumber: '0' }),
    ).rejects.toThrow(PositionTrimmed);
  });
});
