import type { Readable } from 'node:stream';

/** What is known of a stored object. */
export interface ObjectFacts {
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes as they were taken in, 64 hex digits. */
  readonly sha256: string;
  readonly contentType: string;
}

/** Part of an object: from byte `start` to byte `end`, both included; without `end` to its last byte. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

export interface StoredObject extends ObjectFacts {
  /** The bytes asked for; must be read or destroyed. */
  readonly body: Readable;
}

/** What went over a stream. */
export interface Sent {
  /** Bytes. */
  readonly size: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

export interface PutOptions {
  /** `application/octet-stream` when left out. */
  readonly contentType?: string;
  /**
   * Whoever feeds the stream and hashes it anyway. Asked once the stream has ended, so that each side need not hash the
   * same bytes again: a bucket checks what came against it, the disk looks whether as many bytes lie there.
   */
  readonly measuredBy?: { facts(): Sent };
}

/**
 * A place for bytes under a key (`a-z A-Z 0-9 . _ -` in parts joined by `/`). A put is seen whole or not at all; one
 * that fails midway leaves what was there before. Streams are never held whole in memory.
 */
export interface ObjectStore {
  put(key: string, bytes: Readable, options?: PutOptions): Promise<ObjectFacts>;
  /** Throws `ObjectNotFound`, or `RangeNotSatisfiable` where the object is shorter. */
  get(key: string, range?: ByteRange): Promise<StoredObject>;
  /** Undefined where there is none. */
  head(key: string): Promise<ObjectFacts | undefined>;
  /** Succeeds also where there is none. */
  delete(key: string): Promise<void>;
  /** Keys that start so, in text order. */
  list(prefix: string): AsyncIterable<string>;
  /** Reads the bytes again and compares their hash with the one taken in. Throws `ObjectNotFound`. */
  verify(key: string): Promise<boolean>;
}
