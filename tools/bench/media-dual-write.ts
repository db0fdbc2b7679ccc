/**
 * `media/dual-write`: bytes a second into bucket and disk at once, against the slower of the two alone. Objects of 512 kB,
 * as photos of packets are; real S3, real disk with every flush. One measures after the other, in turns.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ObjectStore } from '@kirana/object-store';
import { createDiskStore, createS3Store, dualWrite, provisionBucket } from '@kirana/object-store';
import { uniqueName } from '@kirana/testing';
import type { BenchRatio } from './bench-result.ts';
import { median, spreadOf } from './bench-result.ts';
import { endpoints, ROOT } from './config.ts';

export const name = 'media/dual-write';

const OBJECT_BYTES = 512 * 1024;
const OBJECTS = 200;
const AT_ONCE = 4;
/** The first ones warm the server up: its own compiler makes it faster for half a minute. */
const WARM_UP = 4;
const ROUNDS = 9;
const PATIENCE = { cloudPatienceMs: 60_000, localPatienceMs: 60_000 };

const bytes = Buffer.alloc(OBJECT_BYTES, 'a packet of biscuits ');
// In chunks of 64 kB, as they come from a socket.
const stream = () =>
  Readable.from(
    Array.from({ length: OBJECT_BYTES / 65_536 }, (_, n) =>
      bytes.subarray(n * 65_536, (n + 1) * 65_536),
    ),
  );

export async function run(): Promise<BenchRatio> {
  const stack = endpoints();
  const root = await mkdtemp(join(ROOT, '.kirana/bench-media-'));
  const cloud = createS3Store({
    endpoint: stack.s3Endpoint,
    region: stack.awsRegion,
    bucket: uniqueName('bench-media-'),
    credentials: stack.awsCredentials,
  });
  await provisionBucket(cloud);
  const local = createDiskStore({ root });
  try {
    return await compare(cloud, local);
  } finally {
    cloud.close();
    await rm(root, { recursive: true });
  }
}

async function compare(cloud: ObjectStore, local: ObjectStore): Promise<BenchRatio> {
  const ways = {
    cloud: (key: string) => cloud.put(key, stream()),
    local: (key: string) => local.put(key, stream()),
    both: async (key: string) => {
      const written = await dualWrite({ cloud, local, ...PATIENCE }, key, stream());
      if (written.cloud.state === 'failed') throw written.cloud.error;
      if (written.local.state === 'failed') throw written.local.error;
    },
  };
  const rates = { cloud: [] as number[], local: [] as number[], both: [] as number[] };
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const way of ['cloud', 'local', 'both'] as const) {
      const rate = await rateOf(ways[way], `${way}/${round}`);
      if (round >= WARM_UP) rates[way].push(rate);
    }
  }
  const slower = median(rates.cloud) <= median(rates.local) ? rates.cloud : rates.local;
  const [ours, bare] = [median(rates.both), median(slower)];
  const details = { cloud: median(rates.cloud), disk: median(rates.local) };
  return { ratio: ours / bare, ours, bare, unit: 'MB/s', spread: spreadOf(slower), details };
}

/** MB a second. */
async function rateOf(write: (key: string) => Promise<unknown>, prefix: string): Promise<number> {
  const began = performance.now();
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < OBJECTS; n = next++) await write(`${prefix}/${n}`);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return (OBJECTS * OBJECT_BYTES) / 1_000 / (performance.now() - began);
}
