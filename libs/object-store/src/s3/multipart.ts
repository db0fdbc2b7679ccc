import type { S3Client } from '@aws-sdk/client-s3';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { CompletedPart } from '@aws-sdk/client-s3';

export interface MultipartTarget {
  readonly client: S3Client;
  readonly bucket: string;
  readonly key: string;
  readonly contentType: string;
}

/**
 * Sends a stream in parts of `partBytes`, one after the other, so that memory is the same for any size: the next part
 * is gathered in one buffer while the one before is under way in another, and these two are all there are. S3 checks
 * each part by its CRC-32. Tells how many bytes went; where the stream or a part fails, nothing is left in the bucket.
 */
export async function sendInParts(
  target: MultipartTarget,
  bytes: AsyncIterable<Buffer>,
  partBytes: number,
): Promise<number> {
  const { client, bucket: Bucket, key: Key, contentType: ContentType } = target;
  const begun = await client.send(
    new CreateMultipartUploadCommand({ Bucket, Key, ContentType, ChecksumAlgorithm: 'CRC32' }),
  );
  const upload = { Bucket, Key, UploadId: begun.UploadId };
  const parts: CompletedPart[] = [];
  let size = 0;
  const send = async (Body: Buffer): Promise<void> => {
    const PartNumber = parts.length + 1;
    const part = new UploadPartCommand({ ...upload, PartNumber, Body, ChecksumAlgorithm: 'CRC32' });
    const { ETag, ChecksumCRC32 } = await client.send(part);
    parts.push({ PartNumber, ETag, ChecksumCRC32 });
    size += Body.length;
  };
  try {
    await inTurns(partsOf(bytes, partBytes), send);
    const MultipartUpload = { Parts: parts };
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload }));
    return size;
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand(upload));
    throw error;
  }
}

/** Gathers the next part while the one before is sent. */
async function inTurns(
  parts: AsyncIterable<Buffer>,
  send: (part: Buffer) => Promise<void>,
): Promise<void> {
  let sending: Promise<unknown> = Promise.resolve();
  for await (const part of parts) {
    // Its failure is thrown here, at the next part or at the end.
    await sending;
    sending = send(part);
    sending.catch(() => undefined);
  }
  await sending;
}

/** Cuts a stream into parts, in two buffers that take turns: a part is valid until the second one after it is asked for. */
export async function* partsOf(
  bytes: AsyncIterable<Buffer>,
  partBytes: number,
): AsyncGenerator<Buffer> {
  let [filling, other] = [Buffer.alloc(partBytes), Buffer.alloc(partBytes)];
  let filled = 0;
  for await (const chunk of bytes) {
    for (let taken = 0; taken < chunk.length;) {
      const copied = chunk.copy(filling, filled, taken);
      taken += copied;
      filled += copied;
      if (filled < partBytes) continue;
      yield filling;
      [filling, other] = [other, filling];
      filled = 0;
    }
  }
  if (filled > 0) yield filling.subarray(0, filled);
}
