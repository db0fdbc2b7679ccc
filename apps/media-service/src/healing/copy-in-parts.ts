import { pipeline, Readable } from 'node:stream';
import type { ByteRange, ObjectStore } from '@kirana/object-store';
import { Expecting, ObjectNotFound, readResuming, SideDiffers } from '@kirana/object-store';
import { partKey } from '../objects/media-item.ts';
import type { CopiedContent, CopyWay } from './copy-bytes.ts';
import { copyBytes, RESUME_FOR_MS } from './copy-bytes.ts';

const PART_BYTES = 32 * 1024 * 1024;

/** A copy that is not in parts is shorter than two of them: no more than that is ever read again. */
export const isWorthParts = ({ size }: CopiedContent): boolean => size > 2 * PART_BYTES;

interface Part extends Required<ByteRange> {
  readonly key: string;
}

interface Copying {
  readonly content: CopiedContent;
  readonly from: ObjectStore;
  readonly to: ObjectStore;
  readonly way: CopyWay;
}

/**
 * Copies a very large content so that a process that dies over it loses one part at most: its parts are kept beside where
 * it will be, as objects of their own, and the next copy fetches only those that lack. Put together they are checked as
 * a whole; each goes as soon as it was read, so that the copy takes the room of one part more than the content. Throws
 * as `copyBytes` does.
 */
export async function copyInParts(
  content: CopiedContent,
  from: ObjectStore,
  to: ObjectStore,
  { partBytes = PART_BYTES, ...way }: CopyWay & { readonly partBytes?: number } = {},
): Promise<void> {
  const copying = { content, from, to, way };
  const parts = partsOf(content, partBytes);
  for (const part of parts) {
    if (!(await to.head(part.key))) await to.put(part.key, await fetched(part, copying));
  }
  const { storageKey, sha256, size, contentType } = content;
  const differs = () => new SideDiffers('copied', storageKey);
  const expected = new Expecting({ sha256, size }, differs);
  const whole = Readable.from(together(parts, copying), { objectMode: false });
  const bytes = pipeline(whole, expected, () => undefined);
  try {
    await to.put(storageKey, bytes, { contentType, measuredBy: expected });
  } catch (error) {
    if (!(error instanceof SideDiffers)) throw error;
    // Of parts from several sides and days, any may be to blame: by itself the source shows whether it is.
    await copyBytes(content, from, to, { line: way.line });
  }
}

function partsOf({ storageKey, size }: CopiedContent, partBytes: number): Part[] {
  return Array.from({ length: Math.ceil(size / partBytes) }, (_, index) => ({
    key: partKey(storageKey, partBytes, index),
    start: index * partBytes,
    end: Math.min((index + 1) * partBytes, size) - 1,
  }));
}

async function fetched({ start, end }: Part, { content, from, way }: Copying): Promise<Readable> {
  const { storageKey: key, sha256, size } = content;
  const { line, helpers = [] } = way;
  const { body } = await readResuming(
    [from, ...helpers],
    { key, sha256, size },
    { retryForMs: RESUME_FOR_MS, range: { start, end } },
  );
  return line ? pipeline(body, line.limit(), () => undefined) : body;
}

async function* together(parts: readonly Part[], copying: Copying): AsyncGenerator<Buffer> {
  const { to } = copying;
  for (const part of parts) {
    const body = await to
      .get(part.key)
      .then((kept) => kept.body)
      .catch((error: unknown) => {
        // Another copy of the same content was quicker to put it together.
        if (error instanceof ObjectNotFound) return fetched(part, copying);
        throw error;
      });
    yield* body as AsyncIterable<Buffer>;
    await to.delete(part.key);
  }
}
