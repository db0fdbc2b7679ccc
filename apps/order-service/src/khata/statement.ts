import { addDays } from '@kirana/domain';
import type { EntryKind, Leg } from './khata-account.ts';
import { legsOf } from './khata-account.ts';

/** One entry of a khata, written once and never changed. */
export interface KhataEntry {
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly paise: number;
  readonly legs: readonly Leg[];
  /** What the entry is about: an order, a return, a receipt number. */
  readonly reference: string;
  /** The day in India it was written. */
  readonly on: string;
  readonly at: string;
  /** The account that wrote it; `system` for what follows from an order. */
  readonly by: string;
  readonly note: string | null;
}

/** A sale that is not paid in full. */
export interface OpenSale {
  readonly reference: string;
  readonly openPaise: number;
  readonly dueOn: string;
}

/**
 * The sales a shop still owes, oldest first: payments and credit notes settle the oldest sale first, as shopkeepers
 * settle a khata.
 */
export function openSales(entries: readonly KhataEntry[], termsDays: number): OpenSale[] {
  let paid = sum(entries.filter(({ kind }) => kind !== 'sale'));
  return entries
    .filter(({ kind }) => kind === 'sale')
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ reference, paise, on }) => {
      const settled = Math.min(paid, paise);
      paid -= settled;
      return { reference, openPaise: paise - settled, dueOn: addDays(on, termsDays) };
    })
    .filter(({ openPaise }) => openPaise > 0);
}

/** What is past its due day on the day `today`, in paise. */
export const overduePaise = (sales: readonly OpenSale[], today: string): number =>
  sales.filter(({ dueOn }) => dueOn < today).reduce((total, sale) => total + sale.openPaise, 0);

/** The balance as the entries explain it. */
export const balanceOf = (entries: readonly KhataEntry[]): number =>
  entries.reduce((total, { kind, paise }) => total + legsOf(kind, paise)[0].paise, 0);

const sum = (entries: readonly KhataEntry[]): number =>
  entries.reduce((total, { paise }) => total + paise, 0);
