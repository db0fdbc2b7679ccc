import type { ObjectStore, ReadSide, S3Store } from '@kirana/object-store';
import { CircuitBreaker, createS3Store, provisionBucket } from '@kirana/object-store';
import type { BoundedStore } from '@kirana/object-store';
import type { Logger } from '@kirana/service';
import type { MediaConfig } from '../config.ts';
import { openDisk } from '../local/open-disk.ts';
import type { SideName } from '../objects/media-item.ts';
import { NO_DISK } from './no-disk.ts';

/** A reader waits so long for the disk, and for a bucket, before the next side is asked, ms. */
const OPEN_MS = { local: 500, cloud: 5_000, secondary: 10_000 } as const;

export interface SideStores {
  readonly cloud: ObjectStore;
  /** The cloud side once more, for what only a bucket can: signed addresses. */
  readonly bucket: S3Store;
  readonly secondary: ObjectStore;
  /** Undefined where this instance has no disk. */
  readonly local: BoundedStore | undefined;
}

/** The three places where bytes are kept. */
export class Sides {
  readonly stores: Readonly<Record<SideName, ObjectStore>>;
  readonly local: BoundedStore | undefined;
  readonly bucket: S3Store;
  /** In the order they are read. */
  readonly reading: readonly (ReadSide & { readonly name: SideName })[];
  /** Kept apart from those of reading: a full disk can still be read. */
  readonly writing: Readonly<Record<SideName, CircuitBreaker>>;
  readonly close: () => void;

  constructor(
    { cloud, bucket, secondary, local }: SideStores,
    close: () => void = () => undefined,
  ) {
    this.stores = { cloud, secondary, local: local ?? NO_DISK };
    this.local = local;
    this.bucket = bucket;
    const nearest = local
      ? (['local', 'cloud', 'secondary'] as const)
      : (['cloud', 'secondary'] as const);
    this.reading = nearest.map((name) => ({
      name,
      store: this.stores[name],
      breaker: new CircuitBreaker(),
      openMs: OPEN_MS[name],
    }));
    this.writing = {
      cloud: new CircuitBreaker(),
      secondary: new CircuitBreaker(),
      local: new CircuitBreaker(),
    };
    this.close = close;
  }
}

/** Opens the three sides, or what there is of them; buckets that a local stack lacks are made where they are missing. */
export async function openSides(config: MediaConfig, logger: Logger): Promise<Sides> {
  const { region, s3Endpoint, s3SilenceMs: silenceMs } = config;
  const cloud = createS3Store({ endpoint: s3Endpoint, region, bucket: config.s3Bucket, silenceMs });
  const secondary = createS3Store({
    endpoint: config.secondEndpoint ?? s3Endpoint,
    region,
    bucket: config.secondBucket,
    storageClass: config.secondClass,
    silenceMs,
  });
  // On AWS the buckets belong to the infrastructure, and the service has no right to make any.
  if (s3Endpoint) await Promise.all([made(cloud), made(secondary)]);
  const disk = config.localDisk ? await openDisk(config, logger) : undefined;
  return new Sides({ cloud, bucket: cloud, secondary, local: disk?.store }, () => {
    disk?.close();
    cloud.close();
    secondary.close();
  });
}

/** A bucket that does not answer now may still be there: whoever uses it will say so. */
const made = (bucket: S3Store): Promise<void> => provisionBucket(bucket).catch(() => undefined);
