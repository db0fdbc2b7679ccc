import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress, zstdDecompressSync } from 'node:zlib';
import kafkajs from 'kafkajs';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** What is smaller, compressed, is opened at once: well below a millisecond. */
const AT_ONCE_BYTES = 32 * 1024;

/**
 * Teaches kafkajs zstd (https://cwiki.apache.org/confluence/display/KAFKA/KIP-110), which Node brings since 22.15: level
 * 1, since the broker's disk is cheaper here than the bridge's time.
 */
export function learnZstd(): void {
  kafkajs.CompressionCodecs[kafkajs.CompressionTypes.ZSTD] = () => ZSTD;
}

/**
 * kafkajs opens the batches of a fetch one after the other, thousands of them where their writer had little to say at a
 * time. Each that goes to a thread costs a turn of the event loop: a busy process then sits over one fetch for minutes,
 * without a heartbeat, is dropped from its group and begins again.
 */
export const ZSTD = {
  compress: ({ buffer }: { readonly buffer: Buffer }): Promise<Buffer> =>
    compress(buffer, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
  decompress: async (buffer: Buffer): Promise<Buffer> =>
    buffer.length < AT_ONCE_BYTES ? zstdDecompressSync(buffer) : decompress(buffer),
};
