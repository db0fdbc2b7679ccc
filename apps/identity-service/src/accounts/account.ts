import type { Versioned } from '@kirana/dynamodb';
import type { Actor, Role } from '@kirana/service';

/** A person with a phone, in one role. Personal data: never published. */
export interface Account extends Versioned {
  readonly accountId: string;
  /** E.164, e.g. `+919876543210`. */
  readonly phone: string;
  readonly role: Role;
  /** Minted with the account of a seller. */
  readonly sellerId?: string;
  /** Minted with the account of a retailer. */
  readonly shopId?: string;
}

/** Says which account a phone has in a role. */
export interface PhoneClaim extends Versioned {
  readonly phoneAndRole: string;
  readonly accountId: string;
}

/** A phone has at most one account in each role. */
export const phoneAndRole = (phone: string, role: Role): string => `${phone} ${role}`;

/** Whom a token for this account speaks for. */
export const actorOfAccount = ({ accountId, role, sellerId, shopId }: Account): Actor => ({
  accountId,
  role,
  ...(sellerId ? { sellerId } : {}),
  ...(shopId ? { shopId } : {}),
});
