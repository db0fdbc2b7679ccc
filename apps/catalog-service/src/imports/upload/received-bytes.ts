import { createHash } from 'node:crypto';
import { EncodingProbe } from '../files/encoding-probe.ts';
import type { TextEncoding } from '../files/encoding-probe.ts';
import { UnreadableFile } from '../files/file-errors.ts';
import { sniffFormat } from '../files/sniff-format.ts';
import type { FileFormat } from '../files/sniff-format.ts';

/** What is known of a file once its last byte has passed. */
export interface FileFacts {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly format: FileFormat;
  readonly encoding: TextEncoding;
}

/** The file is larger than may be sent. */
export class FileTooLarge extends Error {
  readonly code = 'file-too-large';
  readonly retriable = false;
  readonly mostBytes: number;

  constructor(mostBytes: number) {
    super(`The file is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB: send it in parts`);
    this.name = 'FileTooLarge';
    this.mostBytes = mostBytes;
  }
}

/**
 * Looks at a file while it streams from the sender to the store: counts, hashes, finds format and encoding. `through`
 * throws `UnreadableFile` at the first bytes of what is no price list and `FileTooLarge` past the limit.
 */
export class ReceivedBytes {
  readonly #mostBytes: number;
  readonly #hash = createHash('sha256');
  readonly #probe = new EncodingProbe();
  #bytes = 0;
  #format: FileFormat | null = null;
  /** Why the stream was cut off, if it was: the store only sees that its source broke. */
  refusal: UnreadableFile | FileTooLarge | null = null;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  async *through(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of source) {
        this.#look(chunk);
        yield chunk;
      }
      if (this.#bytes === 0) sniffFormat(new Uint8Array(0));
    } catch (error) {
      if (error instanceof UnreadableFile || error instanceof FileTooLarge) this.refusal = error;
      throw error;
    }
  }

  /** After the last byte. */
  facts(): FileFacts {
    return {
      bytes: this.#bytes,
      sha256: this.#hash.digest('hex'),
      format: this.#format ?? 'csv',
      encoding: this.#probe.encoding(),
    };
  }

  #look(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.#format ??= sniffFormat(chunk);
    this.#bytes += chunk.length;
    if (this.#bytes > this.#mostBytes) throw new FileTooLarge(this.#mostBytes);
    this.#hash.update(chunk);
    if (this.#format === 'csv') this.#probe.add(chunk);
  }
}
