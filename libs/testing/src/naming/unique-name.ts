import { randomBytes } from 'node:crypto';

/**
 * A name no other test uses, e.g. `t3f9a1c-`: for the prefix of tables, topics and indexes, so that tests share servers
 * without meeting. Lower case and digits only, as OpenSearch and Postgres want it.
 */
export const uniqueName = (prefix = 't'): string => `${prefix}${randomBytes(5).toString('hex')}`;
