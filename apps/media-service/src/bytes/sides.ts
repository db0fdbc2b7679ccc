import type { ReadSide } from '@kirana/object-store';
import {
  CircuitBreaker,
  createDiskStore,
  createS3Store,
  provisionBucket,
} from '@kirana/object-store';
import type { ObjectStore } from '@kirana/object-store';
import type { MediaConfig } from '../config.ts';
import type { SideName } from '../objects/media-item.ts';

/** A reader waits so long for the disk, and for a bucket, before the next side is asked, ms. */
const OPEN_MS = { local: 500, cloud: 5_000, secondary: 10_000 } as const;

/** The three places where bytes are kept. */
export class Sides {
  readonly stores: Readonly<Record<SideName, ObjectStore>>;
  /** In the order they are read. */
  readonly reading: readonly (ReadSide & { readonly name: SideName })[];
  readonly close: () => void;

  constructor(
    stores: Readonly<Record<SideName, ObjectStore>>,
    close: () => void = () => undefined,
  ) {
    this.stores = stores;
    this.reading = (['local', 'cloud', 'secondary'] as const).map((name) => ({
      name,
      store: stores[name],
      breaker: new CircuitBreaker(),
      openMs: OPEN_MS[name],
    }));
    this.close = close;
  }
}

/** Opens the three sides; buckets that a local stack lacks are made where they are missing. */
export async function openSides(config: MediaConfig): Promise<Sides> {
  const bucket = (name: string) =>
    createS3Store({ endpoint: config.s3Endpoint, region: config.region, bucket: name });
  const cloud = bucket(config.s3Bucket);
  const secondary = bucket(config.secondBucket);
  // On AWS the buckets belong to the infrastructure, and the service has no right to make any.
  if (config.s3Endpoint) await Promise.all([provisionBucket(cloud), provisionBucket(secondary)]);
  const local = createDiskStore({ root: config.folder });
  return new Sides({ cloud, local, secondary }, () => {
    cloud.close();
    secondary.close();
  });
}
