import type { Versioned } from '@kirana/dynamodb';
import type { StaffRole } from '@kirana/service';
import type { MadeBy } from './made-by.ts';

/** How long an invitation waits to be taken up, s. */
export const INVITATION_LIFETIME_S = 14 * 86_400;
/** The most people a seller may have or invite. */
export const MOST_STAFF = 50;

/** What an owner may make somebody of: there is one owner, who is not staff. */
export type HiredRole = Exclude<StaffRole, 'owner'>;

/** Somebody who works for a seller, or is invited to. */
export interface StaffMember extends Versioned {
  readonly sellerId: string;
  /** The id of the account, which is made when the invitation is taken up. */
  readonly memberId: string;
  readonly phone: string;
  /** As the owner calls them. */
  readonly name: string;
  readonly staffRole: HiredRole;
  readonly state: 'invited' | 'active';
  /** Of an invitation, s since 1970. */
  readonly invitedUntil: number;
  /** Where the invitation came with an Idempotency-Key. */
  readonly madeBy?: MadeBy;
}

/** Whether the member may sign in now. */
export const mayJoin = ({ state, invitedUntil }: StaffMember, now: number): boolean =>
  state === 'active' || now <= invitedUntil;
