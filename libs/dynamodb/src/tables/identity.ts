import type { TableDefinition } from './table.ts';

const owner = 'identity-service';

export const IDENTITY_TABLES = {
  /** People by account id. Never published: phones live here. */
  accounts: { name: 'accounts', owner, key: { partition: 'accountId' } },
  /** Which account a phone has in a role: written with the account, so that a phone never gets two. */
  phoneClaims: { name: 'phone-claims', owner, key: { partition: 'phoneAndRole' } },
  /** Who works for a seller, or is invited to. Personal data: never published. */
  staff: { name: 'staff', owner, key: { partition: 'sellerId', sort: 'memberId' } },
  /** Accounts that were deleted: ids and nothing of the person, for whoever keeps something of theirs. */
  closures: { name: 'closures', owner, key: { partition: 'accountId' }, entity: 'closure' },
  /** Pending one-time codes. */
  signIns: { name: 'sign-ins', owner, key: { partition: 'phoneAndRole' }, ttl: 'expiresAt' },
  /** Refresh-token families by id; the index lists those of an account, to end them all. */
  sessions: {
    name: 'sessions',
    owner,
    key: { partition: 'sessionId' },
    indexes: [{ name: 'byAccount', partition: 'accountId' }],
    ttl: 'expiresAt',
  },
  /** The keys that tokens are signed with, newest first, in one item. */
  signingKeys: { name: 'signing-keys', owner, key: { partition: 'ringId' } },
} as const satisfies Record<string, TableDefinition>;
