/** A shop's credit with the seller. Amounts in paise. */
export interface Khata {
  readonly shopId: string;
  /** Most the shop may owe, orders under way included. */
  readonly limitPaise: number;
  readonly termsDays: number;
  /** What the shop owes; negative when it paid ahead. */
  readonly balancePaise: number;
  /** Orders on credit that are placed and not shipped yet. */
  readonly heldPaise: number;
  readonly version: number;
}

export interface OpenSale {
  /** The order. */
  readonly reference: string;
  readonly openPaise: number;
  readonly dueOn: string;
}

/** A khata as it stands today. */
export interface KhataStanding extends Khata {
  readonly creditLeftPaise: number;
  readonly overduePaise: number;
  readonly openSales: readonly OpenSale[];
}

export type EntryKind = 'sale' | 'repayment' | 'credit-note' | 'write-off';

export interface KhataEntry {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly paise: number;
  readonly reference: string;
  readonly on: string;
  readonly note: string | null;
}

/** What an entry does to what the shop owes, in paise. */
export const effectOf = ({ kind, paise }: KhataEntry): number => (kind === 'sale' ? paise : -paise);

/** How much of its limit a shop uses, 0 to 1; 1 where it has none and owes. */
export const usedShare = ({ limitPaise, balancePaise, heldPaise }: Khata): number => {
  const used = Math.max(0, balancePaise + heldPaise);
  if (limitPaise === 0) return used > 0 ? 1 : 0;
  return Math.min(1, used / limitPaise);
};
