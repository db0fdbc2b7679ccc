import {
  authSettings,
  dynamoSettings,
  flag,
  integer,
  kafkaSettings,
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
  /** The folder of the local side, on a disk of its own in production. */
  folder: text('MEDIA_FOLDER', { fallback: '.kirana/media' }),
  /** Largest object taken, bytes. */
  mostBytes: integer('MEDIA_MOST_BYTES', { fallback: 2 * 1024 ** 3, min: 1 }),
  /** How long an upload may be held up by a cloud that makes no progress, ms in all. */
  cloudPatienceMs: integer('MEDIA_CLOUD_PATIENCE_MS', { fallback: 30_000, min: 10 }),
  /** How long an upload may be held up by the local disk, ms in all. */
  localPatienceMs: integer('MEDIA_LOCAL_PATIENCE_MS', { fallback: 2_000, min: 10 }),
  /** Whether an upload that only the local disk took is acknowledged, and uploaded later. */
  localIsEnough: flag('MEDIA_LOCAL_IS_ENOUGH', { fallback: false }),
  /** Objects healed at the same time. */
  healsAtOnce: integer('MEDIA_HEALS_AT_ONCE', { fallback: 4, min: 1, max: 64 }),
};

export type MediaConfig = Config<typeof SETTINGS>;

/** Read once, at start. Throws `ConfigError` that names every bad variable. */
export const mediaConfig = (env: NodeJS.ProcessEnv = process.env): MediaConfig =>
  loadConfig(SETTINGS, env);
