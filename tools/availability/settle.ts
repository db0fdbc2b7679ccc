import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { scanTable, TABLES } from '@kirana/dynamodb';
import type { ObjectStore } from '@kirana/object-store';
import { createDiskStore, createS3Store } from '@kirana/object-store';
import { eventually } from '@kirana/testing';
import type { AvailabilityConfig } from './config.ts';
import type { World } from './world.ts';
import { BUCKETS } from './world.ts';

interface Row {
  readonly mediaId: string;
  readonly storageKey: string;
  readonly sha256: string;
  readonly cloud: string;
  readonly local: string;
  readonly secondary: string;
}

const rows = ({ dynamo }: World): AsyncIterable<Row> => scanTable<Row>(dynamo, TABLES.media);

/** Waits until the workers have brought every object to every side (or evicted it from the disk); tells how long, s. */
export async function settled(world: World, patienceMs: number): Promise<number> {
  const began = performance.now();
  await eventually(
    async () => {
      for await (const { cloud, local, secondary } of rows(world)) {
        const done = cloud === 'verified' && secondary === 'verified';
        if (!done || !['verified', 'absent'].includes(local)) return false;
      }
      return true;
    },
    { timeoutMs: patienceMs, everyMs: 5_000, describe: 'Every object is on every side' },
  );
  return (performance.now() - began) / 1000;
}

export interface SideBySide {
  copies: number;
  equal: number;
}

/** Reads every copy of every object at its store, past the service, and compares its hash with the table's. */
export async function compareSides(
  world: World,
  { stack, lanes }: AvailabilityConfig,
): Promise<SideBySide> {
  const bucket = (name: string) =>
    createS3Store({
      endpoint: world.s3Endpoint,
      region: stack.awsRegion,
      bucket: `${world.prefix}-${name}`,
      credentials: stack.awsCredentials,
    });
  const stores = {
    cloud: bucket(BUCKETS.cloud),
    secondary: bucket(BUCKETS.second),
    local: createDiskStore({ root: join(world.folder, 'disk') }),
  };
  const all: Row[] = [];
  for await (const row of rows(world)) all.push(row);
  const sum: SideBySide = { copies: 0, equal: 0 };
  const lane = async () => {
    for (let row = all.pop(); row; row = all.pop()) {
      for (const side of ['cloud', 'secondary', 'local'] as const) {
        if (row[side] === 'absent') continue;
        sum.copies += 1;
        if (await isEqual(stores[side], row).catch(() => false)) sum.equal += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  stores.cloud.close();
  stores.secondary.close();
  return sum;
}

/** One request a copy: there are hundreds of thousands. */
async function isEqual(store: ObjectStore, { storageKey, sha256 }: Row): Promise<boolean> {
  const { body } = await store.get(storageKey);
  const hash = createHash('sha256');
  for await (const chunk of body as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex') === sha256;
}
