import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balanceAfter, creditLeft, ENTRY_KINDS, legsOf } from './khata-account.ts';
import type { EntryKind } from './khata-account.ts';
import { balanceOf, openSales, overduePaise } from './statement.ts';
import type { KhataEntry } from './statement.ts';

const entry = (
  kind: EntryKind,
  paise: number,
  on = '2026-11-01',
  reference = 'ord_1',
): KhataEntry => ({
  entryId: `${on}#${reference}`,
  kind,
  paise,
  legs: legsOf(kind, paise),
  reference,
  on,
  at: `${on}T06:00:00.000Z`,
  by: 'system',
  note: null,
});
const kinds = fc.constantFrom(...ENTRY_KINDS);
const postings = fc.array(
  fc.record({ kind: kinds, paise: fc.integer({ min: 1, max: 1_000_000 }) }),
);

describe('an entry in the khata', () => {
  it('has two legs that add up to nothing', () => {
    fc.assert(
      fc.property(kinds, fc.nat(1_000_000), (kind, paise) => {
        const [one, other] = legsOf(kind, paise);
        expect(one.paise + other.paise).toBe(0);
      }),
    );
  });
});

describe('the balance of a khata', () => {
  it('is the sum of its entries at all times', () => {
    fc.assert(
      fc.property(postings, (all) => {
        let balance = 0;
        const entries: KhataEntry[] = [];
        for (const { kind, paise } of all) {
          balance = balanceAfter(balance, kind, paise);
          entries.push(entry(kind, paise));
          expect(balanceOf(entries)).toBe(balance);
        }
      }),
    );
  });

  it('is what the open sales add up to, unless the shop paid ahead', () => {
    fc.assert(
      fc.property(postings, (all) => {
        const entries = all.map(({ kind, paise }) => entry(kind, paise));
        const open = openSales(entries, 7).reduce((total, sale) => total + sale.openPaise, 0);
        expect(open).toBe(Math.max(0, balanceOf(entries)));
      }),
    );
  });
});

describe('what a shop owes', () => {
  const entries = [
    entry('sale', 500, '2026-11-01', 'ord_1'),
    entry('sale', 300, '2026-11-10', 'ord_2'),
    entry('repayment', 600, '2026-11-12', 'receipt 9'),
  ];

  it('is settled oldest sale first', () => {
    expect(openSales(entries, 7)).toEqual([
      { reference: 'ord_2', openPaise: 200, dueOn: '2026-11-17' },
    ]);
  });

  it('is overdue from the day after it was due', () => {
    const sales = openSales(entries, 7);
    expect([overduePaise(sales, '2026-11-17'), overduePaise(sales, '2026-11-18')]).toEqual([
      0, 200,
    ]);
  });

  it('and what it has ordered leaves so much credit, never less than none', () => {
    const account = { sellerId: 's', shopId: 'p', termsDays: 7, limitPaise: 1_000 };
    expect(creditLeft({ ...account, balancePaise: 300, heldPaise: 200 })).toBe(500);
    expect(creditLeft({ ...account, balancePaise: 900, heldPaise: 200 })).toBe(0);
  });
});
