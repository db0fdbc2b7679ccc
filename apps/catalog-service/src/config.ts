import {
  authSettings,
  dynamoSettings,
  integer,
  loadConfig,
  processSettings,
  searchSettings,
  text,
  url,
} from '@kirana/service';
import type { Config } from '@kirana/service';

const SETTINGS = {
  ...processSettings(4103),
  ...authSettings,
  ...dynamoSettings,
  ...searchSettings,
  /** Left out, the region's own S3 is used. */
  s3Endpoint: url<string | undefined>('S3_ENDPOINT', { fallback: undefined }),
  s3Bucket: text('S3_BUCKET', { fallback: 'kirana' }),
  /** Largest file taken, bytes. */
  importMostBytes: integer('IMPORT_MOST_BYTES', { fallback: 100 * 1024 * 1024, min: 1024 }),
  /** Most rows of one file. */
  importMostRows: integer('IMPORT_MOST_ROWS', { fallback: 200_000, min: 1 }),
  /** How long an instance may be silent before another takes its import over, ms. */
  importLeaseMs: integer('IMPORT_LEASE_MS', { fallback: 15_000, min: 500 }),
  /** How often an instance looks for imports left behind, ms. */
  importPollMs: integer('IMPORT_POLL_MS', { fallback: 3_000, min: 50 }),
  /** How often what shops search for is written, ms. */
  searchWindowMs: integer('SEARCH_WINDOW_MS', { fallback: 5_000, min: 50 }),
  /** Imports an instance works on at once. */
  importsAtOnce: integer('IMPORTS_AT_ONCE', { fallback: 4, min: 1, max: 64 }),
};

export type CatalogConfig = Config<typeof SETTINGS>;

/** Read once, at start. Throws `ConfigError` that names every bad variable. */
export const catalogConfig = (env: NodeJS.ProcessEnv = process.env): CatalogConfig =>
  loadConfig(SETTINGS, env);
