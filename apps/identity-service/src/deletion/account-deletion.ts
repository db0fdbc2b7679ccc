import type { Dynamo } from '@kirana/dynamodb';
import { firstVersion, TABLES, transact, VersionedTable } from '@kirana/dynamodb';
import type { Closure } from '@kirana/contracts';
import type { Account, PhoneClaim } from '../accounts/account.ts';
import { claimOf, phoneAndRole } from '../accounts/account.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { StaffBook } from '../staff/staff-book.ts';

/**
 * Deletes an account with all that is kept here of the person: phone, codes, sessions, and of a seller's owner the people
 * who worked there. What was traded stays in the books under ids that lead to nobody any more; a closure tells the
 * other services to forget what they keep of the person. The phone may sign up again and then is somebody new.
 */
export class AccountDeletion {
  readonly #accounts: VersionedTable<Account>;
  readonly #claims: VersionedTable<PhoneClaim>;
  readonly #codes: VersionedTable<PhoneClaim>;
  readonly #closures: VersionedTable<Closure>;

  constructor(
    private readonly dynamo: Dynamo,
    private readonly sessions: Sessions,
    private readonly staff: StaffBook,
  ) {
    this.#accounts = new VersionedTable<Account>(dynamo, TABLES.accounts);
    this.#claims = new VersionedTable<PhoneClaim>(dynamo, TABLES.phoneClaims);
    this.#codes = new VersionedTable<PhoneClaim>(dynamo, TABLES.signIns);
    this.#closures = new VersionedTable<Closure>(dynamo, TABLES.closures);
  }

  /** Nothing happens where there is no such account any more: a repeated request has the same end. */
  async delete(accountId: string): Promise<void> {
    const account = await this.#accounts.get({ accountId });
    if (account) {
      // Staff first: should this stop half-way, the owner is still there to ask again.
      if (isOwner(account)) await this.#letStaffGo(account.sellerId);
      if (account.staffRole && account.sellerId) {
        await this.staff.remove(account.sellerId, accountId);
      } else await this.#close(account);
    }
    await this.sessions.endAll(accountId);
  }

  async #letStaffGo(sellerId: string): Promise<void> {
    for (const member of await this.staff.of(sellerId)) {
      await this.staff.remove(sellerId, member.memberId);
      await this.sessions.endAll(member.memberId);
    }
  }

  async #close(account: Account): Promise<void> {
    const { accountId, version, phone, role, sellerId = null, shopId = null } = account;
    const claimKey = { phoneAndRole: claimOf(account) };
    const codeKey = { phoneAndRole: phoneAndRole(phone, role) };
    const [claim, code] = await Promise.all([this.#claims.get(claimKey), this.#codes.get(codeKey)]);
    const closure = firstVersion<Closure>({ accountId, role, sellerId, shopId });
    await transact(this.dynamo, [
      this.#accounts.deletion({ accountId }, version),
      this.#closures.creation(closure),
      ...(claim ? [this.#claims.deletion(claimKey, claim.version)] : []),
      ...(code ? [this.#codes.deletion(codeKey, code.version)] : []),
    ]);
  }
}

const isOwner = (account: Account): account is Account & { sellerId: string } =>
  account.sellerId !== undefined && account.staffRole === undefined;
