/** The book a seller keeps of one shop's credit. Amounts in paise. */
export interface KhataAccount {
  readonly sellerId: string;
  readonly shopId: string;
  /** Most the shop may owe, orders under way included; 0 gives no credit. */
  readonly limitPaise: number;
  /** Days from delivery until an amount is due. */
  readonly termsDays: number;
  /** What the shop owes: the sum of all entries. Negative when it paid ahead. */
  readonly balancePaise: number;
  /** Orders on credit that are placed and not delivered yet. */
  readonly heldPaise: number;
}

/** What can be written into a khata. */
export const ENTRY_KINDS = ['sale', 'repayment', 'credit-note', 'write-off'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The accounts of the seller's ledger that a khata touches. `shop` is what this shop owes. */
export type LedgerAccount = 'shop' | 'sales' | 'cash' | 'returns' | 'bad-debts';

/** One side of an entry: positive is a debit, negative a credit. */
export interface Leg {
  readonly account: LedgerAccount;
  readonly paise: number;
}

const CONTRA: Record<EntryKind, { readonly account: LedgerAccount; readonly shopOwes: 1 | -1 }> = {
  sale: { account: 'sales', shopOwes: 1 },
  repayment: { account: 'cash', shopOwes: -1 },
  'credit-note': { account: 'returns', shopOwes: -1 },
  'write-off': { account: 'bad-debts', shopOwes: -1 },
};

/** The two legs of an entry; they add up to nothing, as every entry of a double-entry book does. */
export function legsOf(kind: EntryKind, paise: number): readonly [Leg, Leg] {
  const { account, shopOwes } = CONTRA[kind];
  return [
    { account: 'shop', paise: shopOwes * paise },
    { account, paise: -shopOwes * paise },
  ];
}

/** What the shop owes after an entry. */
export const balanceAfter = (balancePaise: number, kind: EntryKind, paise: number): number =>
  balancePaise + legsOf(kind, paise)[0].paise;

/** What the shop may still order on credit. */
export const creditLeft = ({ limitPaise, balancePaise, heldPaise }: KhataAccount): number =>
  Math.max(0, limitPaise - balancePaise - heldPaise);
