import { afterAll, beforeAll } from '@jest/globals';
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
