import { describe, expect, it } from '@jest/globals';
import { brokenPromises } from './check.ts';
import type { Facts, LotFact } from './facts.ts';
import { verdicts } from './verdicts.ts';

const lot = (changes: Partial<LotFact> = {}): LotFact => ({
  lotId: 'lot_1',
  listingId: 'lst_1',
  expiresOn: '2099-01-01',
  received: 5,
  returned: 0,
  shipped: 0,
  writtenOff: 0,
  reserved: 2,
  available: 3,
  ...changes,
});
const moved = (kind: string, units: number, reference = 'received') => ({
  lotId: 'lot_1',
  kind,
  units,
  at: '2026-11-23T07:00:00.000Z',
  reference,
});
const order = {
  orderId: 'ord_1',
  groupId: 'grp_1',
  sellerId: 'sel_1',
  shopId: 'shp_1',
  state: 'placed',
  payment: 'credit',
  totalPaise: 2_200,
  lines: [{ units: 2, picks: [{ lotId: 'lot_1', units: 2 }] }],
};
const told = [
  {
    shop: { shopId: 'shp_1', accountId: 'acc_1', token: '', onCredit: true },
    answers: [{ groupId: 'grp_1', orders: [{ orderId: 'ord_1', sellerId: 'sel_1', lines: [] }] }],
  },
];
const facts = (changes: Partial<Facts> = {}): Facts => ({
  lots: [lot()],
  movements: [moved('received', 5), moved('reserved', 2, 'ord_1')],
  orders: [order],
  khatas: [{ sellerId: 'sel_1', shopId: 'shp_1', balancePaise: 0, heldPaise: 2_200 }],
  entries: [],
  invoices: [],
  ...changes,
});
const broken = (changes: Partial<Facts> = {}, ordered: readonly LotFact[] = [lot()]) =>
  Object.entries(brokenPromises(facts(changes), ordered, told))
    .filter(([, found]) => found.length > 0)
    .map(([promise]) => promise);

describe('the judge of a stress run', () => {
  it('finds nothing where all was kept', () => {
    expect(broken()).toEqual([]);
  });

  it.each<[string, Partial<Facts>]>([
    ['oversold', { lots: [lot({ reserved: 6, available: 0 })] }],
    ['past-date', { lots: [lot({ expiresOn: '2026-11-22' })] }],
    ['ledger', { movements: [moved('received', 4), moved('reserved', 2, 'ord_1')] }],
    ['orders', { movements: [moved('received', 5), moved('reserved', 2, 'ord_9')] }],
    ['keys', { orders: [order, { ...order, orderId: 'ord_2' }] }],
    [
      'khata',
      { khatas: [{ sellerId: 'sel_1', shopId: 'shp_1', balancePaise: 1, heldPaise: 2_200 }] },
    ],
    ['invoices', { invoices: [{ sellerId: 'sel_1', sequence: 2, orderId: 'ord_1' }] }],
  ])('finds a broken promise: %s', (promise, changes) => {
    expect(broken(changes)).toContain(promise);
  });

  it('finds a lot that was taken before an earlier one was empty', () => {
    const early = lot({ lotId: 'lot_0', expiresOn: '2098-01-01', reserved: 0, available: 1 });
    expect(broken({}, [early, lot()])).toEqual(['fefo']);
  });

  it('tells every promise one by one, and what broke it', () => {
    const given = facts({ lots: [lot({ reserved: 6, available: 0 })] });
    const lines = verdicts(given, told, brokenPromises(given, [lot()], told));
    expect(lines).toContain('oversold: sold <= received, of 1 lots: BROKEN 1 times');
    expect(lines).toContain('  lot_1');
    expect(lines).toContain('keys: each key placed once, 1 keys in 1 tries: kept');
    expect(lines.filter((line) => line.endsWith('kept') || line.includes('BROKEN'))).toHaveLength(
      8,
    );
  });
});
