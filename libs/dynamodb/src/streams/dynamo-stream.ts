import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { _Record as WireRecord, Shard as WireShard } from '@aws-sdk/client-dynamodb-streams';
import type { Dynamo } from '../client/dynamo.ts';
import type { TableDefinition } from '../tables/table.ts';
import { tableName } from '../tables/table.ts';
import { plainImage } from './plain-image.ts';
import type {
  Shard,
  ShardPosition,
  StreamBatch,
  StreamRecord,
  StreamSource,
} from './stream-source.ts';
import { IteratorExpired, PositionTrimmed } from './stream-source.ts';

/** The table has no stream, so its changes cannot be read. */
export class NoStream extends Error {
  readonly code = 'no-stream';
  readonly retriable = false;

  constructor(table: string) {
    super(`Table ${table} has no change stream`);
    this.name = 'NoStream';
  }
}

/** Opens the stream of a table. Throws `NoStream`. */
export async function openStream(dynamo: Dynamo, table: TableDefinition): Promise<StreamSource> {
  const name = tableName(dynamo, table);
  const { Table } = await dynamo.client.send(new DescribeTableCommand({ TableName: name }));
  if (!Table?.LatestStreamArn) throw new NoStream(name);
  return new DynamoStream(dynamo, Table.LatestStreamArn);
}

class DynamoStream implements StreamSource {
  readonly #dynamo: Dynamo;
  readonly #arn: string;

  constructor(dynamo: Dynamo, arn: string) {
    this.#dynamo = dynamo;
    this.#arn = arn;
  }

  async shards(): Promise<Shard[]> {
    const shards: WireShard[] = [];
    let after: string | undefined;
    do {
      const { StreamDescription: page } = await this.#dynamo.streams.send(
        new DescribeStreamCommand({
          StreamArn: this.#arn,
          ...(after ? { ExclusiveStartShardId: after } : {}),
        }),
      );
      shards.push(...(page?.Shards ?? []));
      after = page?.LastEvaluatedShardId;
    } while (after);
    return shards.map(shardOf);
  }

  async iterator(shardId: string, from: ShardPosition): Promise<string> {
    const answer = await this.#dynamo.streams
      .send(
        new GetShardIteratorCommand({
          StreamArn: this.#arn,
          ShardId: shardId,
          ...POSITIONS[from.at],
          ...(from.at === 'after' ? { SequenceNumber: from.sequenceNumber } : {}),
        }),
      )
      .catch(known);
    if (!answer.ShardIterator) throw new PositionTrimmed(`Shard ${shardId} gives no iterator`);
    return answer.ShardIterator;
  }

  async read(iterator: string, limit: number): Promise<StreamBatch> {
    const answer = await this.#dynamo.streams
      .send(new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }))
      .catch(known);
    return {
      records: (answer.Records ?? []).map(recordOf),
      next: answer.NextShardIterator ?? null,
    };
  }
}

const POSITIONS = {
  oldest: { ShardIteratorType: 'TRIM_HORIZON' },
  latest: { ShardIteratorType: 'LATEST' },
  after: { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' },
} as const;

const shardOf = (shard: WireShard): Shard => ({
  shardId: shard.ShardId ?? '',
  parentShardId: shard.ParentShardId,
  closed: shard.SequenceNumberRange?.EndingSequenceNumber !== undefined,
});

/** What happened is told by the images: the event name of a TTL deletion is not the same everywhere. */
const recordOf = ({ eventID, dynamodb }: WireRecord): StreamRecord => ({
  eventId: eventID ?? '',
  sequenceNumber: dynamodb?.SequenceNumber ?? '',
  before: dynamodb?.OldImage ? plainImage(dynamodb.OldImage) : null,
  after: dynamodb?.NewImage ? plainImage(dynamodb.NewImage) : null,
});

function known(error: unknown): never {
  if (error instanceof ExpiredIteratorException)
    throw new IteratorExpired(error.message, { cause: error });
  // A shard is dropped whole once its last record is older than a day.
  if (error instanceof TrimmedDataAccessException || error instanceof ResourceNotFoundException)
    throw new PositionTrimmed(error.message, { cause: error });
  throw error;
}
