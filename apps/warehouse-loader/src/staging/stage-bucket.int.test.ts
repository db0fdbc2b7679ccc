import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createS3Store, provisionBucket } from '@kirana/object-store';
import { ConfigError } from '@kirana/service';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import type { Row, StageBucket } from '@kirana/warehouse';
import { stageByS3, WAREHOUSE_TABLES as TABLES } from '@kirana/warehouse';
import { warehouseLoaderConfig } from '../config.ts';
import { stageBucket, stagerOf } from './stage-bucket.ts';

const stack = stackEndpoints();
const store = createS3Store({
  endpoint: stack.s3Endpoint,
  region: stack.awsRegion,
  bucket: stack.s3Bucket,
  credentials: stack.awsCredentials,
});
const bucket = stageBucket(store, stack.s3Bucket);
const rows: Row[] = [1, 2, 3].map((version) => ({
  seller_id: `sel_${version}`,
  trade_name: 'आटा "x"\u0000',
  areas_served: ['560'],
  _source_version: version,
}));
const iamRole = 'arn:aws:iam::123456789012:role/stage';

async function bytesOf(key: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of (await store.get(key)).body) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

beforeAll(() => provisionBucket(store));
afterAll(() => store.close());

describe('staging by S3', () => {
  it('copies exactly the rows, by a manifest that names every file, and leaves none behind', async () => {
    const prefix = uniqueName('stage');
    const stager = stageByS3(bucket, { prefix, iamRole, rowsPerFile: 2 });
    const copied: unknown[] = [];
    // The cluster's side: reads what COPY names, as Redshift would.
    const run = async (sql: string) => {
      const url = /FROM 's3:\/\/[^/]+\/([^']+)'/.exec(sql)?.[1] ?? '';
      const manifest = JSON.parse(String(await bytesOf(url))) as {
        entries: { url: string; mandatory: boolean }[];
      };
      expect(manifest.entries.map(({ mandatory }) => mandatory)).toEqual([true, true]);
      for (const entry of manifest.entries) {
        const key = entry.url.replace(`s3://${stack.s3Bucket}/`, '');
        const text = gunzipSync(await bytesOf(key)).toString('utf8');
        copied.push(...text.split('\n').map((line) => JSON.parse(line) as unknown));
      }
      expect(sql).toContain(`IAM_ROLE '${iamRole}'`);
      return { rows: [] };
    };
    await stager.stage({ run, client: undefined as never }, TABLES.dimSeller, rows);
    expect(copied).toEqual(
      rows.map((row) => expect.objectContaining({ ...row, trade_name: 'आटा "x"' })),
    );
    const left: string[] = [];
    for await (const key of store.list(prefix)) left.push(key);
    expect(left).toEqual([]);
  });

  it('fails, and leaves nothing, where a file cannot be written', async () => {
    const broken: StageBucket = {
      ...bucket,
      put: async (key, body) => {
        if (key.endsWith('manifest.json')) throw new TypeError('no');
        await bucket.put(key, body);
      },
    };
    const prefix = uniqueName('stage');
    const stager = stageByS3(broken, { prefix, iamRole });
    const run = async () => ({ rows: [] });
    await expect(
      stager.stage({ run, client: undefined as never }, TABLES.dimSeller, rows),
    ).rejects.toThrow('no');
    const left: string[] = [];
    for await (const key of store.list(prefix)) left.push(key);
    expect(left).toEqual([]);
  });

  it('is asked for by the address of a Redshift, which must name bucket and role', () => {
    const env = { KAFKA_BROKERS: 'k:1', WAREHOUSE_URL: 'redshift://u@h:5439/d' };
    expect(() => stagerOf(warehouseLoaderConfig(env))).toThrow(ConfigError);
    const given = { WAREHOUSE_STAGE_BUCKET: 'b', WAREHOUSE_STAGE_IAM_ROLE: iamRole };
    expect(stagerOf(warehouseLoaderConfig({ ...env, ...given }))).toBeDefined();
    expect(
      stagerOf(warehouseLoaderConfig({ ...env, WAREHOUSE_URL: 'postgres://h/d' })),
    ).toBeUndefined();
  });
});
