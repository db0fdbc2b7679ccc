import type { TableDefinition } from './table.ts';

const owner = 'identity-service';

export const IDENTITY_TABLES = {
  /** People by account id; the index finds them by phone. Never published: phones live here. */
  accounts: {
    name: 'accounts',
    owner,
    key: { partition: 'accountId' },
    indexes: [{ name: 'byPhone', partition: 'phone' }],
  },
  /** Pending one-time codes by phone. */
  signIns: { name: 'sign-ins', owner, key: { partition: 'phone' }, ttl: 'expiresAt' },
  /** Refresh-token families by id; the index lists those of an account, to end them all. */
  sessions: {
    name: 'sessions',
    owner,
    key: { partition: 'sessionId' },
    indexes: [{ name: 'byAccount', partition: 'accountId' }],
    ttl: 'expiresAt',
  },
  /** Signing keys by key id. */
  signingKeys: { name: 'signing-keys', owner, key: { partition: 'keyId' } },
} as const satisfies Record<string, TableDefinition>;
