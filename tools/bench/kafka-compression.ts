/**
 * `kafka/compression`: how small the codecs make what the bridge publishes, and for how much processor time. Batches as
 * they come at 200 changes a second (40 records a request) and during catch-up (1,000), of the events of real listings.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, gunzip, gzip, zstdCompress, zstdDecompress } from 'node:zlib';
import { newId } from '@kirana/domain';
import { aListing, changeEventOf } from '@kirana/testing';
import type { BenchValue } from './bench-result.ts';
import { median } from './bench-result.ts';
import { ROOT } from './config.ts';

export const name = 'kafka/compression';

type Codec = Readonly<Record<'pack' | 'unpack', (bytes: Buffer) => Promise<Buffer>>>;

const zstdAt = (level: number): Codec => ({
  pack: (bytes) =>
    promisify(zstdCompress)(bytes, { params: { [constants.ZSTD_c_compressionLevel]: level } }),
  unpack: (bytes) => promisify(zstdDecompress)(bytes),
});

const CODECS: Readonly<Record<string, Codec>> = {
  gzip: { pack: (bytes) => promisify(gzip)(bytes), unpack: (bytes) => promisify(gunzip)(bytes) },
  zstd1: zstdAt(1),
  zstd3: zstdAt(3),
};

const BATCHES = { small: 40, large: 1_000 } as const;
const ROUNDS = 30;

export async function run(): Promise<BenchValue> {
  const titles = sampleTitles();
  const details: Record<string, number> = {};
  for (const [size, records] of Object.entries(BATCHES)) {
    const bytes = batchOf(titles, records);
    for (const [codec, pair] of Object.entries(CODECS)) {
      const { part, packMicros, unpackMicros } = await measured(pair, bytes, records);
      details[`${codec}-${size}-part`] = part;
      details[`${codec}-${size}-pack-us`] = packMicros;
      details[`${codec}-${size}-unpack-us`] = unpackMicros;
      console.log(
        `  ${codec} of ${records} records: ${(part * 100).toFixed(1)} % of ${bytes.length} bytes, ` +
          `${packMicros.toFixed(1)} µs a record to pack, ${unpackMicros.toFixed(1)} to unpack`,
      );
    }
  }
  return { value: 1 / (details['zstd1-small-part'] ?? Number.NaN), unit: 'times-smaller', details };
}

/** The names of a sample price list. */
const sampleTitles = (): string[] =>
  readFileSync(join(ROOT, 'data/sharma-traders.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(',')[2]?.replaceAll('"', '') || []);

/** Updates of listings as one request carries them. */
function batchOf(titles: readonly string[], records: number): Buffer {
  const events = Array.from({ length: records }, (_, n) => {
    const title = titles[n % titles.length] ?? '';
    const before = aListing({ listingId: newId('lst'), title, pricePaise: 1_000 + n });
    const after = { ...before, version: 2, pricePaise: 1_100 + n };
    return JSON.stringify(changeEventOf('listing', 'update', before, after));
  });
  return Buffer.from(events.join('\n'));
}

/** Medians of several rounds; times in µs a record. */
async function measured({ pack, unpack }: Codec, bytes: Buffer, records: number) {
  const [packing, unpacking]: [number[], number[]] = [[], []];
  let packed = bytes;
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    packed = await pack(bytes);
    const between = performance.now();
    await unpack(packed);
    packing.push(between - began);
    unpacking.push(performance.now() - between);
  }
  const micros = (times: number[]) => (median(times) * 1_000) / records;
  const part = packed.length / bytes.length;
  return { part, packMicros: micros(packing), unpackMicros: micros(unpacking) };
}
