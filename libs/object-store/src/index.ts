/**
 * Bytes under a key, in an S3 bucket or on the local disk, behind one interface: streamed, seen whole or not at all,
 * with a hash to check them by. Both stores pass one suite of tests. Nothing else imports the S3 client.
 */
export * from './object-store.ts';
export * from './store-errors.ts';
export { Expecting } from './measured.ts';
export * from './beginning.ts';
export * from './s3/s3-store.ts';
export * from './s3/provision-bucket.ts';
export type { DirectUpload, UploadAddress } from './s3/presign.ts';
export * from './disk/disk-store.ts';
export * from './memory/memory-store.ts';
export * from './bounded/bounded-store.ts';
export * from './bounded/store-full.ts';
export * from './bounded/store-not-open.ts';
export { spaceOf } from './bounded/space.ts';
export { Bandwidth } from './hybrid/bandwidth.ts';
export * from './hybrid/dual-write.ts';
export type { SideOutcome } from './hybrid/branch.ts';
export * from './hybrid/circuit-breaker.ts';
export * from './hybrid/read-failing-over.ts';
export * from './hybrid/read-resuming.ts';
export * from './hybrid/patience.ts';
export * from './hybrid/hybrid-errors.ts';
