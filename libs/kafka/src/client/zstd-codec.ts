import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import kafkajs from 'kafkajs';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/**
 * Teaches kafkajs zstd (https://cwiki.apache.org/confluence/display/KAFKA/KIP-110), which Node brings since 22.15: level
 * 1, since the broker's disk is cheaper here than the bridge's time.
 */
export function learnZstd(): void {
  kafkajs.CompressionCodecs[kafkajs.CompressionTypes.ZSTD] = () => ({
    compress: ({ buffer }: { buffer: Buffer }) =>
      compress(buffer, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
    decompress: (buffer: Buffer) => decompress(buffer),
  });
}
