import { Readable } from 'node:stream';
import type { ObjectStore } from '@kirana/object-store';
import { createS3Store } from '@kirana/object-store';
import type { StageBucket, Stager } from '@kirana/warehouse';
import { stageByS3 } from '@kirana/warehouse';
import { ConfigError } from '@kirana/service';
import type { WarehouseLoaderConfig } from '../config.ts';

/** The bucket that the warehouse stages by: the two libraries do not know each other. */
export const stageBucket = (store: ObjectStore, bucket: string): StageBucket => ({
  bucket,
  put: async (key, body) => {
    await store.put(key, Readable.from([body]));
  },
  remove: (key) => store.delete(key),
});

/**
 * How rows come to the warehouse: by S3 where it is a Redshift, else over the connection (undefined). Throws
 * `ConfigError` where Redshift lacks its bucket or role.
 */
export function stagerOf(config: WarehouseLoaderConfig): Stager | undefined {
  if (!config.warehouseUrl.startsWith('redshift:')) return undefined;
  const { stageBucket: bucket, stageIamRole: iamRole, stagePrefix: prefix } = config;
  const missing = [
    { variable: 'WAREHOUSE_STAGE_BUCKET', value: bucket, expected: 'a bucket to stage rows in' },
    { variable: 'WAREHOUSE_STAGE_IAM_ROLE', value: iamRole, expected: 'the ARN of a role' },
  ].filter(({ value }) => value === '');
  if (missing.length > 0) throw new ConfigError(missing);
  const endpoint = config.s3Endpoint === '' ? {} : { endpoint: config.s3Endpoint };
  const store = createS3Store({ ...endpoint, region: config.region, bucket });
  return stageByS3(stageBucket(store, bucket), { prefix, iamRole });
}
