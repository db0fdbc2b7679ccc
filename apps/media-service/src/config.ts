import { hostname } from 'node:os';
import {
  authSettings,
  dynamoSettings,
  flag,
  integer,
  kafkaSettings,
  list,
  loadConfig,
  processSettings,
  text,
  url,
} from '@kirana/service';
import type { Config } from '@kirana/service';

const SETTINGS = {
  ...processSettings(4105),
  ...authSettings,
  ...dynamoSettings,
  ...kafkaSettings,
  /** Left out, the region's own S3 is used. */
  s3Endpoint: url<string | undefined>('S3_ENDPOINT', { fallback: undefined }),
  s3Bucket: text('MEDIA_BUCKET', { fallback: 'kirana-media' }),
  /** Second copies; another bucket than the first. */
  secondBucket: text('MEDIA_SECOND_BUCKET', { fallback: 'kirana-media-second' }),
  /** Where the second bucket is; as the first one when left out. */
  secondEndpoint: url<string | undefined>('MEDIA_SECOND_ENDPOINT', { fallback: undefined }),
  /** Storage class of second copies, which are seldom read. */
  secondClass: text('MEDIA_SECOND_CLASS', { fallback: 'STANDARD_IA' }),
  /** A bucket that says nothing for so long counts as failed, ms. */
  s3SilenceMs: integer('MEDIA_S3_SILENCE_MS', { fallback: 60_000, min: 100 }),
  /** Whether this instance keeps objects on a disk near its users; others write to both buckets. */
  localDisk: flag('MEDIA_LOCAL_DISK', { fallback: true }),
  /** Whether this instance heals, makes thumbnails, and looks after the sides. */
  workers: flag('MEDIA_WORKERS', { fallback: true }),
  /**
   * Names this instance, together with its port, among the workers of its kind: the same after a restart, so that what a
   * killed one had goes on at once. Where a restart brings another name, as in some container platforms, it goes on once
   * the groups have missed the one killed (10 s).
   */
  instance: text('MEDIA_INSTANCE', { fallback: hostname() }),
  /** The folder of the local side, on a disk of its own in production. One process at a time may have it. */
  folder: text('MEDIA_FOLDER', { fallback: '.kirana/media' }),
  /** The local side never uses more, bytes. */
  localMostBytes: integer('MEDIA_LOCAL_MOST_BYTES', { fallback: 10 * 1024 ** 3, min: 1_000_000 }),
  /** Evicting begins at this share of the bound, and ends at that, percent. */
  highWaterPercent: integer('MEDIA_HIGH_WATER_PERCENT', { fallback: 90, min: 1, max: 99 }),
  lowWaterPercent: integer('MEDIA_LOW_WATER_PERCENT', { fallback: 80, min: 0, max: 98 }),
  /** How much of the line copies to the local disk may use, bytes a second. */
  hydrateBytesPerSecond: integer('MEDIA_HYDRATE_BYTES_PER_SECOND', {
    fallback: 50 * 1024 ** 2,
    min: 1_000,
  }),
  /** Pauses between rounds, ms: making room, reading copies again, comparing sides and table. */
  evictEveryMs: integer('MEDIA_EVICT_EVERY_MS', { fallback: 1_000, min: 10 }),
  scrubEveryMs: integer('MEDIA_SCRUB_EVERY_MS', { fallback: 7 * 86_400_000, min: 10 }),
  reconcileEveryMs: integer('MEDIA_RECONCILE_EVERY_MS', { fallback: 6 * 3_600_000, min: 10 }),
  /** Sides that are read again at rest. Buckets check themselves, and charge for reading. */
  scrubSides: list('MEDIA_SCRUB_SIDES', { fallback: ['local'] }),
  scrubBytesPerSecond: integer('MEDIA_SCRUB_BYTES_PER_SECOND', {
    fallback: 10 * 1024 ** 2,
    min: 1_000,
  }),
  /** An upload may take so long, ms: younger bytes that the table does not know are left alone. */
  graceMs: integer('MEDIA_GRACE_MS', { fallback: 86_400_000, min: 0 }),
  /** Largest picture taken, bytes, and width × height. */
  pictureMostBytes: integer('MEDIA_PICTURE_MOST_BYTES', { fallback: 20 * 1024 ** 2, min: 1 }),
  pictureMostPixels: integer('MEDIA_PICTURE_MOST_PIXELS', { fallback: 50_000_000, min: 1 }),
  /** Pictures decoded at the same time. */
  picturesAtOnce: integer('MEDIA_PICTURES_AT_ONCE', { fallback: 2, min: 1, max: 64 }),
  /** Largest object taken, bytes. */
  mostBytes: integer('MEDIA_MOST_BYTES', { fallback: 2 * 1024 ** 3, min: 1 }),
  /** How long an upload may be held up by a cloud that makes no progress, ms in all. */
  cloudPatienceMs: integer('MEDIA_CLOUD_PATIENCE_MS', { fallback: 30_000, min: 10 }),
  /** How long an upload may be held up by the local disk, ms in all. */
  localPatienceMs: integer('MEDIA_LOCAL_PATIENCE_MS', { fallback: 2_000, min: 10 }),
  /** Where no side takes an upload, or none answers a read, they are asked again for so long, ms. */
  retryForMs: integer('MEDIA_RETRY_FOR_MS', { fallback: 3_000, min: 0 }),
  /** Whether an upload that only the local disk took is acknowledged, and uploaded later. */
  localIsEnough: flag('MEDIA_LOCAL_IS_ENOUGH', { fallback: false }),
  /** How many contents are kept of an object besides the current one; each takes some 500 bytes of its row. */
  earlierKept: integer('MEDIA_EARLIER_KEPT', { fallback: 5, min: 0, max: 20 }),
  /** Objects healed at the same time. */
  healsAtOnce: integer('MEDIA_HEALS_AT_ONCE', { fallback: 4, min: 1, max: 64 }),
};

export type MediaConfig = Config<typeof SETTINGS>;

/** Read once, at start. Throws `ConfigError` that names every bad variable. */
export const mediaConfig = (env: NodeJS.ProcessEnv = process.env): MediaConfig =>
  loadConfig(SETTINGS, env);
