import type { StreamRecord, StreamSource } from '@kirana/dynamodb';
import { expect, it } from '@jest/globals';

export interface SuiteStream {
  readonly source: StreamSource;
  /** Makes, changes and removes one item. */
  liveAndDie(key: string): Promise<void>;
}

/**
 * What every stream source promises, real or fake. Iterators are made once the shard holds a record: DynamoDB Local
 * calls one trimmed that was made in an empty shard, which the service does not, and the bridge then begins anew.
 */
export function streamSourcePromises(open: () => Promise<SuiteStream>): void {
  const onlyShard = async ({ source }: SuiteStream): Promise<string> =>
    (await source.shards()).find(({ closed }) => !closed)?.shardId ?? '';

  it('gives the changes of an item in order, with the images before and after', async () => {
    const stream = await open();
    await stream.liveAndDie('a');
    const iterator = await stream.source.iterator(await onlyShard(stream), { at: 'oldest' });
    const { records, next } = await stream.source.read(iterator, 10);
    expect(records.map(shape)).toEqual(['create', 'update', 'delete']);
    expect(next).not.toBeNull();
    const numbers = records.map(({ sequenceNumber }) => BigInt(sequenceNumber));
    expect(numbers).toEqual(numbers.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it('goes on after a sequence number, and with each next iterator', async () => {
    const stream = await open();
    const shardId = await onlyShard(stream);
    await stream.liveAndDie('a');
    const first = await stream.source.read(
      await stream.source.iterator(shardId, { at: 'oldest' }),
      1,
    );
    expect(first.records).toHaveLength(1);
    const second = await stream.source.read(first.next ?? '', 1);
    expect(second.records.map(shape)).toEqual(['update']);
    const { sequenceNumber } = first.records[0] as StreamRecord;
    const after = await stream.source.iterator(shardId, { at: 'after', sequenceNumber });
    expect((await stream.source.read(after, 10)).records.map(shape)).toEqual(['update', 'delete']);
  });

  it('answers an empty batch with a further iterator at the tip, and what comes later through it', async () => {
    const stream = await open();
    const shardId = await onlyShard(stream);
    await stream.liveAndDie('a');
    const tip = await stream.source.read(
      await stream.source.iterator(shardId, { at: 'latest' }),
      10,
    );
    expect(tip.records).toHaveLength(0);
    await stream.liveAndDie('b');
    const later = await stream.source.read(tip.next ?? '', 10);
    expect(later.records).toHaveLength(3);
  });
}

const shape = ({ before, after }: StreamRecord): string =>
  before ? (after ? 'update' : 'delete') : 'create';
