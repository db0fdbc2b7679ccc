import type { Ports } from './profile/ports.ts';

/** Creates what the apps expect to find: topics, tables, buckets, indexes, the warehouse's schema. Idempotent. */
export async function provision(_ports: Ports): Promise<void> {}
