import { newId } from '@kirana/domain';
import type { Phone } from '@kirana/domain';
import type { Dynamo, Write } from '@kirana/dynamodb';
import {
  firstVersion,
  nextVersion,
  TABLES,
  transact,
  TransactionRefused,
  VersionedTable,
} from '@kirana/dynamodb';
import { checkIfMatch, forbidden, notFound, ProblemError } from '@kirana/service';
import type { Account, PhoneClaim } from '../accounts/account.ts';
import { claimOf, phoneAndSeller } from '../accounts/account.ts';
import type { HiredRole, StaffMember } from './staff-member.ts';
import { madeBy } from './made-by.ts';
import { INVITATION_LIFETIME_S, mayJoin, MOST_STAFF } from './staff-member.ts';

export interface Invitation {
  readonly phone: Phone;
  readonly name: string;
  readonly staffRole: HiredRole;
}

/** Somebody invited, now or by an earlier try of the same request. */
export interface Invited {
  readonly member: StaffMember;
  readonly anew: boolean;
}

/** Whom the same request invited before. Throws a 422 problem where it was another request. */
function alreadyMade(
  people: readonly StaffMember[],
  invitation: Invitation,
  key: string | undefined,
): StaffMember | undefined {
  if (key === undefined) return undefined;
  const { keyHash, bodyHash } = madeBy(key, invitation);
  const found = people.find((member) => member.madeBy?.keyHash === keyHash);
  if (!found || found.madeBy?.bodyHash === bodyHash) return found;
  throw new ProblemError(
    422,
    'idempotency-key-reused',
    'This Idempotency-Key was used with another request: choose a new one',
  );
}

/** Who works for which seller. A phone is invited once by a seller; its account is made when it first signs in so. */
export class StaffBook {
  readonly #dynamo: Dynamo;
  readonly #staff: VersionedTable<StaffMember>;
  readonly #accounts: VersionedTable<Account>;
  readonly #claims: VersionedTable<PhoneClaim>;
  readonly #now: () => number;

  /** `now` gives ms since 1970. */
  constructor(dynamo: Dynamo, now: () => number = Date.now) {
    this.#dynamo = dynamo;
    this.#staff = new VersionedTable<StaffMember>(dynamo, TABLES.staff);
    this.#accounts = new VersionedTable<Account>(dynamo, TABLES.accounts);
    this.#claims = new VersionedTable<PhoneClaim>(dynamo, TABLES.phoneClaims);
    this.#now = now;
  }

  async of(sellerId: string): Promise<StaffMember[]> {
    return (await this.#staff.query({ partition: sellerId, limit: MOST_STAFF })).items;
  }

  /**
   * With a key, the same request again finds whom the first one invited, for as long as they are there. Throws a 409
   * problem where the phone is invited or works there already, or there are too many, and a 422 one where the key was
   * used for somebody else.
   */
  async invite(sellerId: string, invitation: Invitation, key?: string): Promise<Invited> {
    const people = await this.of(sellerId);
    const earlier = alreadyMade(people, invitation, key);
    if (earlier) return { member: earlier, anew: false };
    if (people.length >= MOST_STAFF) {
      throw new ProblemError(409, 'too-many-staff', `A seller has at most ${MOST_STAFF} people`);
    }
    const memberId = newId('acc');
    const invitedUntil = Math.floor(this.#now() / 1000) + INVITATION_LIFETIME_S;
    const made = key === undefined ? {} : { madeBy: madeBy(key, invitation) };
    const facts = { sellerId, memberId, ...invitation, ...made, state: 'invited', invitedUntil };
    const member = firstVersion<StaffMember>(facts as StaffMember);
    const phoneKey = phoneAndSeller(invitation.phone, sellerId);
    const claim = { phoneAndRole: phoneKey, accountId: memberId };
    const writes = [
      this.#claims.creation(firstVersion<PhoneClaim>(claim)),
      this.#staff.creation(member),
    ];
    try {
      await transact(this.#dynamo, writes);
      return { member, anew: true };
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      // Perhaps by this very request, sent twice at the same moment.
      const twin = alreadyMade(await this.of(sellerId), invitation, key);
      if (twin) return { member: twin, anew: false };
      throw new ProblemError(409, 'invited-already', 'This phone is invited or works here already');
    }
  }

  /** The account of a phone as staff of a seller, made when its invitation is taken up. Throws a 403 problem. */
  async join(phone: Phone, sellerId: string): Promise<Account> {
    const claim = await this.#claims.get({ phoneAndRole: phoneAndSeller(phone, sellerId) });
    const member = claim && (await this.#staff.get({ sellerId, memberId: claim.accountId }));
    if (!member || !mayJoin(member, this.#now() / 1000)) {
      throw forbidden('This phone is not invited by this seller, or no longer');
    }
    const { memberId: accountId, staffRole } = member;
    const known = await this.#accounts.get({ accountId });
    if (known) return known;
    const facts = { accountId, phone, role: 'seller', sellerId, staffRole } as const;
    const account = firstVersion<Account>(facts);
    await transact(this.#dynamo, [
      this.#accounts.creation(account),
      this.#staff.replacement(nextVersion<StaffMember>(member, { state: 'active' })),
    ]);
    return account;
  }

  /** Makes somebody something else; tokens say so when they are next renewed. Throws a 404 or 412 problem. */
  async change(
    sellerId: string,
    memberId: string,
    changes: Partial<Pick<StaffMember, 'name' | 'staffRole'>>,
    ifMatch: string | undefined,
  ): Promise<StaffMember> {
    const member = await this.#member(sellerId, memberId);
    checkIfMatch(ifMatch, member.version);
    const next = nextVersion<StaffMember>(member, changes);
    const { staffRole } = next;
    const account = await this.#accounts.get({ accountId: memberId });
    await transact(this.#dynamo, [
      this.#staff.replacement(next),
      ...(account
        ? [this.#accounts.replacement(nextVersion<Account>(account, { staffRole }))]
        : []),
    ]);
    return next;
  }

  /** Lets somebody go: no account, no claim, no name is left. Throws a 404 problem. */
  async remove(sellerId: string, memberId: string): Promise<void> {
    await transact(this.#dynamo, await this.removal(await this.#member(sellerId, memberId)));
  }

  /** The same as part of a transaction. */
  async removal({ sellerId, memberId, phone, version }: StaffMember): Promise<Write[]> {
    const account = await this.#accounts.get({ accountId: memberId });
    const phoneKey = account ? claimOf(account) : phoneAndSeller(phone, sellerId);
    const claim = await this.#claims.get({ phoneAndRole: phoneKey });
    return [
      this.#staff.deletion({ sellerId, memberId }, version),
      ...(claim ? [this.#claims.deletion({ phoneAndRole: phoneKey }, claim.version)] : []),
      ...(account ? [this.#accounts.deletion({ accountId: memberId }, account.version)] : []),
    ];
  }

  async #member(sellerId: string, memberId: string): Promise<StaffMember> {
    const member = await this.#staff.get({ sellerId, memberId });
    if (!member) throw notFound('staff member', memberId);
    return member;
  }
}
