import type { Versioned } from '@kirana/dynamodb';
import type { Actor, Role, StaffRole } from '@kirana/service';

/** A person with a phone, in one role. Personal data: never published. */
export interface Account extends Versioned {
  readonly accountId: string;
  /** E.164, e.g. `+919876543210`. */
  readonly phone: string;
  readonly role: Role;
  /** Of a seller: minted with the account of its owner, that of the owner with the account of its staff. */
  readonly sellerId?: string;
  /** Of a seller's staff; left out: the owner. */
  readonly staffRole?: StaffRole;
  /** Minted with the account of a retailer. */
  readonly shopId?: string;
}

/** Says which account a phone has in a role, or as staff of one seller. */
export interface PhoneClaim extends Versioned {
  readonly phoneAndRole: string;
  readonly accountId: string;
}

/** A phone has at most one account in each role. */
export const phoneAndRole = (phone: string, role: Role): string => `${phone} ${role}`;

/** Besides, a phone has at most one account as staff of each seller. */
export const phoneAndSeller = (phone: string, sellerId: string): string =>
  `${phone} staff of ${sellerId}`;

/** The claim that makes the account its phone's. */
export const claimOf = ({ phone, role, sellerId, staffRole }: Account): string =>
  staffRole && sellerId ? phoneAndSeller(phone, sellerId) : phoneAndRole(phone, role);

/** Whom a token for this account speaks for. */
export const actorOfAccount = ({
  accountId,
  role,
  sellerId,
  staffRole,
  shopId,
}: Account): Actor => ({
  accountId,
  role,
  ...(sellerId ? { sellerId } : {}),
  ...(staffRole ? { staffRole } : {}),
  ...(shopId ? { shopId } : {}),
});
