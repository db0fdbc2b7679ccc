import {
  BucketAlreadyExists,
  BucketAlreadyOwnedByYou,
  CreateBucketCommand,
} from '@aws-sdk/client-s3';
import type { S3Store } from './s3-store.ts';

/** Makes the bucket where it is missing. Running it again changes nothing. */
export async function provisionBucket({ client, bucket }: S3Store): Promise<void> {
  try {
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
  } catch (error) {
    if (error instanceof BucketAlreadyOwnedByYou || error instanceof BucketAlreadyExists) return;
    throw error;
  }
}
