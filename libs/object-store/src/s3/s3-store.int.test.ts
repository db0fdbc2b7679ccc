import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { anObjectStore } from '../object-store.features.ts';
import { provisionBucket } from './provision-bucket.ts';
import { createS3Store } from './s3-store.ts';

const stack = stackEndpoints();
const store = createS3Store({
  endpoint: stack.s3Endpoint,
  region: stack.awsRegion,
  bucket: uniqueName('bucket-'),
  credentials: stack.awsCredentials,
});

beforeAll(async () => {
  await provisionBucket(store);
  await provisionBucket(store);
});
afterAll(() => store.close());

anObjectStore('An S3 bucket', () => store);

describe('an S3 bucket', () => {
  it('takes an object straight from somebody without credentials, at a signed address', async () => {
    const bytes = Buffer.from('sent straight to the bucket');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { url, headers } = await store.presignPut('direct/1', {
      size: bytes.length,
      sha256,
      contentType: 'text/csv',
      expiresIn: 600,
    });
    const signed = new URL(url).searchParams.get('X-Amz-SignedHeaders');
    expect(signed).toBe('content-length;content-type;host;x-amz-checksum-sha256;x-amz-meta-sha256');
    const { status } = await fetch(url, { method: 'PUT', headers, body: bytes });
    expect(status).toBe(200);
    expect(await store.head('direct/1')).toEqual({
      key: 'direct/1',
      size: bytes.length,
      sha256,
      contentType: 'text/csv',
    });
  });

  it('refuses bytes at a signed address that are not those announced', async () => {
    const sha256 = createHash('sha256').update('announced').digest('hex');
    const upload = { size: 9, sha256, contentType: 'text/csv', expiresIn: 600 };
    const { url, headers } = await store.presignPut('direct/2', upload);
    const { status } = await fetch(url, { method: 'PUT', headers, body: 'different' });
    expect(status).toBe(400);
    expect(await store.head('direct/2')).toBeUndefined();
  });

  it('removes what a put that was cut off left, and nothing else', async () => {
    await store.put('kept', Readable.from(['kept']));
    const { url, headers } = await store.presignPut('kept.uploading-1', {
      size: 0,
      sha256: createHash('sha256').digest('hex'),
      contentType: 'text/plain',
      expiresIn: 60,
    });
    await fetch(url, { method: 'PUT', headers, body: '' });
    expect(await store.removeLeftovers(60_000)).toBe(0);
    expect(await store.removeLeftovers(-60_000)).toBe(1);
    expect(await store.head('kept')).toMatchObject({ size: 4 });
  });
});
