import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countMovements, declaredIdentity, isNews } from './declared-stock.ts';
import { NO_COUNTS, onHand } from './lot-counts.ts';
import { afterMovements, emptyLot, lotIdOf } from './stock-lot.ts';

const stock = { quantity: 50, expiresOn: '2027-01-31', asOf: '2026-11-23T07:00:00.000Z' };

describe('stock declared in a price list', () => {
  it('meets the same lot each time, and another for another date or batch', () => {
    const id = (changes: object) => lotIdOf(declaredIdentity('lst_a', { ...stock, ...changes }));
    expect(id({ quantity: 1 })).toBe(id({}));
    expect(new Set([id({}), id({ batch: 'B2' }), id({ expiresOn: null })]).size).toBe(3);
  });

  it('fills an empty lot and later corrects it to what was counted', () => {
    const lot = emptyLot({ ...declaredIdentity('lst_a', stock), sellerId: 'sel_1' });
    const filled = afterMovements(lot, countMovements(lot, 50, { first: true }));
    expect(filled).toMatchObject({ received: 50, available: 50 });
    const recounted = countMovements(filled, 42, { first: false });
    expect(recounted).toEqual([{ kind: 'counted', units: -8 }]);
    expect(afterMovements(filled, recounted)).toMatchObject({ available: 42 });
  });

  it('ends at the counted number, whatever the books said', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (before, counted) => {
        const counts = { ...NO_COUNTS, received: before };
        const after = afterMovements(counts, countMovements(counts, counted, { first: false }));
        expect(onHand(after)).toBe(counted);
      }),
    );
  });

  it('does not bring back what was shipped between the count and its arrival', () => {
    const counts = { ...NO_COUNTS, received: 50, shipped: 8 };
    expect(countMovements(counts, 50, { first: false, movedSince: -8 })).toEqual([]);
  });

  it('changes nothing when it is told again or late', () => {
    expect(isNews(null, stock)).toBe(true);
    expect(isNews(stock.asOf, stock)).toBe(false);
    expect(isNews('2026-11-23T07:00:01Z', stock)).toBe(false);
    expect(isNews('2026-11-23T06:59:59Z', stock)).toBe(true);
  });
});
