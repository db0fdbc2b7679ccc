import { newId } from '@kirana/domain';
import type { Phone } from '@kirana/domain';
import type { Dynamo, Unversioned } from '@kirana/dynamodb';
import {
  firstVersion,
  TABLES,
  transact,
  TransactionRefused,
  VersionedTable,
} from '@kirana/dynamodb';
import type { Role } from '@kirana/service';
import type { Account, PhoneClaim } from './account.ts';
import { phoneAndRole } from './account.ts';

/** The accounts. Ids are random, not made from the phone: they are published, and a phone could be guessed from a hash. */
export class Accounts {
  readonly #dynamo: Dynamo;
  readonly #accounts: VersionedTable<Account>;
  readonly #claims: VersionedTable<PhoneClaim>;

  constructor(dynamo: Dynamo) {
    this.#dynamo = dynamo;
    this.#accounts = new VersionedTable<Account>(dynamo, TABLES.accounts);
    this.#claims = new VersionedTable<PhoneClaim>(dynamo, TABLES.phoneClaims);
  }

  get(accountId: string): Promise<Account | undefined> {
    return this.#accounts.get({ accountId });
  }

  /** The account of a phone in a role, made at its first sign-in; two first sign-ins at once make one account. */
  async ofPhone(phone: Phone, role: Role): Promise<Account> {
    return (await this.#find(phone, role)) ?? (await this.#make(phone, role));
  }

  async #find(phone: Phone, role: Role): Promise<Account | undefined> {
    const claim = await this.#claims.get({ phoneAndRole: phoneAndRole(phone, role) });
    return claim && this.get(claim.accountId);
  }

  async #make(phone: Phone, role: Role): Promise<Account> {
    const account = firstVersion<Account>(draft(phone, role));
    const { accountId } = account;
    const claim = firstVersion<PhoneClaim>({ phoneAndRole: phoneAndRole(phone, role), accountId });
    try {
      await transact(this.#dynamo, [
        this.#claims.creation(claim),
        this.#accounts.creation(account),
      ]);
      return account;
    } catch (error) {
      const other = error instanceof TransactionRefused ? await this.#find(phone, role) : undefined;
      if (other) return other;
      throw error;
    }
  }
}

const draft = (phone: Phone, role: Role): Unversioned<Account> => ({
  accountId: newId('acc'),
  phone,
  role,
  ...(role === 'seller' ? { sellerId: newId('sel') } : {}),
  ...(role === 'retailer' ? { shopId: newId('shp') } : {}),
});
