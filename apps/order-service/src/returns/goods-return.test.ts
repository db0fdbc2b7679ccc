import { describe, expect, it } from '@jest/globals';
import { anOrder } from '@kirana/testing';
import type { StoredOrder } from '../orders/stored-order.ts';
import {
  checkReturn,
  heldUnits,
  returnEffects,
  returnedPaise,
  WrongReturn,
} from './goods-return.ts';

const delivered = Date.parse('2026-11-20T10:00:00Z');
const order = (changes: Partial<StoredOrder> = {}): StoredOrder => {
  const [line] = anOrder().lines;
  if (!line) throw new Error('cannot happen');
  const picks = [
    { lotId: 'lot_1', units: 3, expiresOn: '2026-12-01' },
    { lotId: 'lot_2', units: 2, expiresOn: '2026-12-09' },
  ];
  return {
    ...anOrder({
      lines: [{ ...line, listingId: 'lst_a', units: 5, pricePaise: 100, linePaise: 500, picks }],
    }),
    accountId: 'acc_1',
    history: [{ state: 'delivered', at: '2026-11-20T10:00:00Z', by: 'acc_1', reason: null }],
    ...changes,
  };
};
const back = (units: number) => [{ listingId: 'lst_a', units, reason: 'damaged' as const }];

describe('goods that a shop gives back', () => {
  it('were delivered, not long ago, and not more than were delivered', () => {
    expect(() => checkReturn(order(), back(5), delivered)).not.toThrow();
    expect(() => checkReturn(order(), back(6), delivered)).toThrow(WrongReturn);
    expect(() => checkReturn(order({ history: [] }), back(1), delivered)).toThrow(WrongReturn);
    expect(() => checkReturn(order(), back(1), delivered + 8 * 86_400_000)).toThrow(WrongReturn);
  });

  it('count only once, however many returns are asked for', () => {
    const returned = heldUnits({}, back(4), 1);
    expect(() => checkReturn(order({ returned }), back(2), delivered)).toThrow(WrongReturn);
    const turnedDown = heldUnits(returned, back(4), -1);
    expect(() => checkReturn(order({ returned: turnedDown }), back(5), delivered)).not.toThrow();
  });

  it('go back on the shelf when fit for sale, and leave the books when not', () => {
    const [line] = order().lines;
    const kinds = (restock: string[]) =>
      returnEffects(line ? [line] : [], back(3), new Set(restock)).map(({ lotId, movements }) => [
        lotId,
        ...movements.map(({ kind, units }) => `${kind} ${units}`),
      ]);
    expect(kinds(['lst_a'])).toEqual([
      ['lot_2', 'returned 2'],
      ['lot_1', 'returned 1'],
    ]);
    expect(kinds([])).toEqual([
      ['lot_2', 'returned 2', 'written-off 2'],
      ['lot_1', 'returned 1', 'written-off 1'],
    ]);
  });

  it('are credited at what they were charged', () => {
    expect(returnedPaise(order(), back(3))).toBe(300);
  });
});
