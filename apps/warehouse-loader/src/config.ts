import { CONSUMERS } from '@kirana/contracts';
import {
  integer,
  kafkaSettings,
  loadConfig,
  processSettings,
  text,
  warehouseSettings,
} from '@kirana/service';
import type { Config } from '@kirana/service';

const SETTINGS = {
  ...processSettings(4108),
  ...kafkaSettings,
  ...warehouseSettings,
  /** Shops are counted under a hash with this salt; to be kept secret and never changed where it matters. */
  hashSalt: text<string>('WAREHOUSE_HASH_SALT', { fallback: 'kirana-local' }),
  /** A group of its own for a second loader that fills another schema beside the first: a rebuild. */
  group: text<string>('WAREHOUSE_GROUP', { fallback: CONSUMERS.warehouse }),
  /** The data tests run so long after something was loaded at the latest; 0: only by command. */
  checkSeconds: integer('WAREHOUSE_CHECK_SECONDS', { fallback: 300 }),
  /** A data test that takes longer is given up, and told of. */
  checkTimeoutSeconds: integer('WAREHOUSE_CHECK_TIMEOUT_SECONDS', {
    fallback: 60,
    min: 1,
    max: 86_400,
  }),
  /** A record that waits for longer breaks the promise of freshness. */
  freshSeconds: integer('WAREHOUSE_FRESH_SECONDS', { fallback: 60, min: 1 }),
  /** Redshift only: where rows are staged, and the role by which the cluster reads them. */
  stageBucket: text<string>('WAREHOUSE_STAGE_BUCKET', { fallback: '' }),
  stagePrefix: text<string>('WAREHOUSE_STAGE_PREFIX', { fallback: 'warehouse-stage' }),
  stageIamRole: text<string>('WAREHOUSE_STAGE_IAM_ROLE', { fallback: '' }),
  s3Endpoint: text<string>('S3_ENDPOINT', { fallback: '' }),
  region: text('AWS_REGION', { fallback: 'ap-south-1' }),
};

export type WarehouseLoaderConfig = Config<typeof SETTINGS>;

/** Read once, at start. Throws `ConfigError` that names every bad variable. */
export const warehouseLoaderConfig = (
  env: NodeJS.ProcessEnv = process.env,
): WarehouseLoaderConfig => loadConfig(SETTINGS, env);
