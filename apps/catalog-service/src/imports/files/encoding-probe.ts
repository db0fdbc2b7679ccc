export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Finds the encoding of a text while its bytes pass by, so that the answer rests on the whole file and not on its first
 * page: a byte order mark decides; else UTF-16 shows by its zero bytes, and what is no valid UTF-8 anywhere is
 * Windows-1252, which Excel on Indian Windows writes.
 */
export class EncodingProbe {
  #marked: TextEncoding | undefined;
  #started = false;
  #utf8 = true;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  add(chunk: Uint8Array): void {
    if (!this.#started && chunk.length > 0) {
      this.#started = true;
      this.#marked = byMark(chunk) ?? byZeros(chunk);
    }
    if (this.#marked === undefined && this.#utf8) this.#utf8 = this.#decodes(chunk, true);
  }

  /** The answer, after the last chunk. */
  encoding(): TextEncoding {
    if (this.#marked) return this.#marked;
    return this.#utf8 && this.#decodes(new Uint8Array(0), false) ? 'utf-8' : 'windows-1252';
  }

  #decodes(chunk: Uint8Array, stream: boolean): boolean {
    try {
      this.#decoder.decode(chunk, { stream });
      return true;
    } catch {
      // Not an error here: the refusal of the decoder is the finding.
      return false;
    }
  }
}

function byMark([first, second, third]: Uint8Array): TextEncoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

/** Latin text in UTF-16 has a zero in every second byte. */
function byZeros(chunk: Uint8Array): TextEncoding | undefined {
  const start = chunk.subarray(0, 1024 - (1024 % 2));
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const most = start.length / 2;
  if ((zeros[1] ?? 0) > most * 0.4) return 'utf-16le';
  return (zeros[0] ?? 0) > most * 0.4 ? 'utf-16be' : undefined;
}
