import type { Readable } from 'node:stream';
import { Readable as ReadableStream } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import type { GetObjectCommandOutput, HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Measured } from '../measured.ts';
import type {
  ByteRange,
  ObjectFacts,
  ObjectStore,
  PutOptions,
  StoredObject,
} from '../object-store.ts';
import { ObjectNotFound, RangeNotSatisfiable, safeKey } from '../store-errors.ts';

export interface S3Config {
  /** Of a local or compatible server; left out, the region's own endpoint is used. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  readonly bucket: string;
  /** Bucket in the path instead of the host name, as local servers want it. */
  readonly forcePathStyle?: boolean;
  readonly credentials?:
    { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** An S3 bucket as object store, with what provisioning needs besides. */
export interface S3Store extends ObjectStore {
  readonly client: S3Client;
  readonly bucket: string;
  close(): void;
}

const PART_BYTES = 8 * 1024 * 1024;
const UPLOADING = '.uploading';

/** Opens a bucket; nothing is sent until the first call. */
export function createS3Store({
  endpoint,
  region,
  bucket,
  forcePathStyle,
  credentials,
}: S3Config): S3Store {
  const client = new S3Client({
    region,
    forcePathStyle: forcePathStyle ?? endpoint !== undefined,
    ...(endpoint ? { endpoint } : {}),
    ...(credentials ? { credentials } : {}),
  });
  return new BucketStore(client, bucket);
}

class BucketStore implements S3Store {
  readonly client: S3Client;
  readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  /**
   * The hash is known only at the end, so the bytes go to a name of their own first and are then copied inside the
   * bucket under the key with the hash in the metadata: a reader meets the whole object or none.
   */
  async put(
    key: string,
    bytes: Readable,
    { contentType = 'application/octet-stream' }: PutOptions = {},
  ) {
    const Key = safeKey(key);
    const temporary = `${Key}${UPLOADING}-${crypto.randomUUID()}`;
    const measured = new Measured();
    const upload = new Upload({
      client: this.client,
      params: { Bucket: this.bucket, Key: temporary, Body: measured, ContentType: contentType },
      partSize: PART_BYTES,
      queueSize: 2,
    });
    try {
      await Promise.all([pipeline(bytes, measured), upload.done()]);
      const { size, sha256 } = measured.facts();
      await this.#publish(temporary, Key, sha256, contentType);
      return { key, size, sha256, contentType };
    } catch (error) {
      measured.destroy();
      await upload.abort();
      throw error;
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
    const pages = paginateListObjectsV2(
      { client: this.client },
      { Bucket: this.bucket, Prefix: prefix },
    );
    for await (const { Contents } of pages) {
      for (const { Key } of Contents ?? []) if (Key && !Key.includes(UPLOADING)) yield Key;
    }
  }

  async verify(key: string): Promise<boolean> {
    const { body, sha256 } = await this.get(key);
    const measured = new Measured();
    await pipeline(body, measured.resume());
    return measured.facts().sha256 === sha256;
  }

  close(): void {
    this.client.destroy();
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
