import type { Readable } from 'node:stream';
import { Readable as ReadableStream } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type {
  GetObjectCommandOutput,
  HeadObjectCommandOutput,
  StorageClass,
} from '@aws-sdk/client-s3';
import { Measure, Measured } from '../measured.ts';
import type {
  ByteRange,
  ObjectFacts,
  ObjectStore,
  PutOptions,
  Sent,
  StoredObject,
} from '../object-store.ts';
import { NotAllThere, ObjectNotFound, RangeNotSatisfiable, safeKey } from '../store-errors.ts';
import { beginningOf, whole } from '../beginning.ts';
import { sendInParts } from './multipart.ts';
import { signKnownHashes } from './payload-hash.ts';
import { presignPut } from './presign.ts';
import type { DirectUpload, UploadAddress } from './presign.ts';

export interface S3Config {
  /** Of a local or compatible server; left out, the region's own endpoint is used. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  readonly bucket: string;
  /** Bucket in the path instead of the host name, as local servers want it. */
  readonly forcePathStyle?: boolean;
  readonly credentials?:
    { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  /** Of what is put, e.g. `STANDARD_IA` for copies that are seldom read; the bucket's own when left out. */
  readonly storageClass?: string | undefined;
  /** A connection that is not made within this time counts as failed, ms; 3,000 when left out. */
  readonly connectMs?: number;
  /** A request that is silent for this long counts as failed, ms; 60,000 when left out. */
  readonly silenceMs?: number;
}

/** An S3 bucket as object store, with what provisioning and direct uploads need besides. */
export interface S3Store extends ObjectStore {
  readonly client: S3Client;
  readonly bucket: string;
  /** An address to which somebody without credentials may send exactly these bytes. */
  presignPut(key: string, upload: DirectUpload): Promise<UploadAddress>;
  /** Removes the temporary names of puts that a crash cut off longer than `olderThanMs` ago; tells how many. */
  removeLeftovers(olderThanMs: number): Promise<number>;
  close(): void;
}

const PART_BYTES = 8 * 1024 * 1024;
const UPLOADING = '.uploading';

/** Opens a bucket; nothing is sent until the first call. */
export function createS3Store(config: S3Config): S3Store {
  const { endpoint, region, bucket, forcePathStyle, credentials } = config;
  const client = new S3Client({
    region,
    forcePathStyle: forcePathStyle ?? endpoint !== undefined,
    // Reads are checked by our own hash; S3's sums would be computed a second time.
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: config.connectMs ?? 3_000,
      socketTimeout: config.silenceMs ?? 60_000,
    },
    ...(endpoint ? { endpoint } : {}),
    ...(credentials ? { credentials } : {}),
  });
  signKnownHashes(client);
  return new BucketStore(client, bucket, config.storageClass as StorageClass | undefined);
}

class BucketStore implements S3Store {
  readonly client: S3Client;
  readonly bucket: string;
  readonly #class: { readonly StorageClass?: StorageClass };

  constructor(client: S3Client, bucket: string, storageClass: StorageClass | undefined) {
    this.client = client;
    this.bucket = bucket;
    this.#class = storageClass ? { StorageClass: storageClass } : {};
  }

  /** What fits into one part goes in one request, with its hash in front, which S3 compares with the bytes. */
  async put(
    key: string,
    bytes: Readable,
    { contentType = 'application/octet-stream', measuredBy }: PutOptions = {},
  ) {
    const Key = safeKey(key);
    const beginning = await beginningOf(bytes, PART_BYTES);
    if (beginning.rest) {
      const sent = await this.#putLarge(Key, whole(beginning), contentType, measuredBy);
      return { key, ...sent, contentType };
    }
    const head = Buffer.concat(beginning.head);
    const { sha256, size } = (measuredBy ?? measureOf(head)).facts();
    if (size !== head.length) throw new NotAllThere(key, size, head.length);
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key,
        Body: head,
        ContentLength: head.length,
        ContentType: contentType,
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        Metadata: { sha256 },
        ...this.#class,
      }),
    );
    return { key, size, sha256, contentType };
  }

  /**
   * The hash is known only at the end, so the bytes go to a name of their own first and are then copied inside the
   * bucket under the key with the hash in the metadata: a reader meets the whole object or none.
   */
  async #putLarge(
    key: string,
    bytes: AsyncIterable<Buffer>,
    contentType: string,
    measuredBy: PutOptions['measuredBy'],
  ): Promise<Sent> {
    const { client, bucket } = this;
    const temporary = `${key}${UPLOADING}-${crypto.randomUUID()}`;
    const own = new Measure();
    const measured = measuredBy ? bytes : shownTo(own, bytes);
    try {
      const target = { client, bucket, key: temporary, contentType };
      const size = await sendInParts(target, measured, PART_BYTES);
      const sent = (measuredBy ?? own).facts();
      if (size !== sent.size) throw new NotAllThere(key, sent.size, size);
      await this.#publish(temporary, key, sent.sha256, contentType);
      return sent;
    } finally {
      await this.#remove(temporary);
    }
  }

  async get(key: string, range?: ByteRange): Promise<StoredObject> {
    const answer = await this.client
      .send(
        new GetObjectCommand({
          Bucket: this.bucket,
          Key: safeKey(key),
          ...(range ? { Range: `bytes=${range.start}-${range.end ?? ''}` } : {}),
        }),
      )
      .catch((error: unknown) => this.#known(error, key));
    const body = (answer.Body as Readable | undefined) ?? ReadableStream.from([]);
    const facts = factsOf(key, answer);
    // S3 answers 416 by itself; some compatible servers give an empty or wrong part instead.
    if (range && range.start >= facts.size) {
      body.destroy();
      throw new RangeNotSatisfiable(key);
    }
    return { ...facts, body };
  }

  async head(key: string): Promise<ObjectFacts | undefined> {
    try {
      const answer = await this.client.send(
        new HeadObjectCommand({ Bucket: this.bucket, Key: safeKey(key) }),
      );
      return factsOf(key, answer);
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  delete(key: string): Promise<void> {
    return this.#remove(safeKey(key));
  }

  async *list(prefix: string): AsyncIterable<string> {
    for await (const { Key } of this.#all(prefix)) {
      if (Key && !Key.includes(UPLOADING)) yield Key;
    }
  }

  async verify(key: string): Promise<boolean> {
    const { body, sha256 } = await this.get(key);
    const measured = new Measured();
    await pipeline(body, measured.resume());
    return measured.facts().sha256 === sha256;
  }

  presignPut(key: string, upload: DirectUpload): Promise<UploadAddress> {
    return presignPut(this.client, this.bucket, safeKey(key), upload);
  }

  async removeLeftovers(olderThanMs: number): Promise<number> {
    let removed = 0;
    for await (const { Key, LastModified } of this.#all('')) {
      const age = Date.now() - (LastModified?.getTime() ?? Date.now());
      if (!Key?.includes(UPLOADING) || age < olderThanMs) continue;
      await this.#remove(Key);
      removed += 1;
    }
    return removed;
  }

  close(): void {
    this.client.destroy();
  }

  async *#all(prefix: string) {
    const pages = paginateListObjectsV2(
      { client: this.client },
      { Bucket: this.bucket, Prefix: prefix },
    );
    for await (const { Contents } of pages) yield* Contents ?? [];
  }

  async #publish(from: string, key: string, sha256: string, contentType: string): Promise<void> {
    await this.client.send(
      new CopyObjectCommand({
        Bucket: this.bucket,
        Key: key,
        CopySource: encodeURI(`${this.bucket}/${from}`),
        MetadataDirective: 'REPLACE',
        Metadata: { sha256 },
        ContentType: contentType,
        ...this.#class,
      }),
    );
  }

  async #remove(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }

  #known(error: unknown, key: string): never {
    if (statusOf(error) === 404) throw new ObjectNotFound(key);
    if (statusOf(error) === 416) throw new RangeNotSatisfiable(key);
    throw error;
  }
}

function measureOf(bytes: Buffer): Measure {
  const measure = new Measure();
  measure.add(bytes);
  return measure;
}

async function* shownTo(measure: Measure, bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    measure.add(chunk);
    yield chunk;
  }
}

const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

/** The whole object's size, also where only a part was asked for. */
function factsOf(
  key: string,
  answer: GetObjectCommandOutput | HeadObjectCommandOutput,
): ObjectFacts {
  const whole = /\/(\d+)$/.exec(('ContentRange' in answer && answer.ContentRange) || '')?.[1];
  return {
    key,
    size: Number(whole ?? answer.ContentLength ?? 0),
    sha256: answer.Metadata?.['sha256'] ?? '',
    contentType: answer.ContentType ?? 'application/octet-stream',
  };
}
