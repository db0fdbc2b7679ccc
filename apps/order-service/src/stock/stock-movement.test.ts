import { describe, expect, it } from '@jest/globals';
import type { Movement } from './movement.ts';
import { stockMovement } from './stock-movement.ts';

const context = {
  lotId: 'lot_1',
  listingId: 'lst_1',
  sellerId: 'sel_1',
  by: 'acc_1',
  reference: 'ord_1',
  at: Date.UTC(2026, 10, 23),
};

describe('the ledger of a lot', () => {
  it('keeps what one transaction did in the order in which it was done', () => {
    const done: Movement[] = Array.from({ length: 40 }, (_, n) => ({
      kind: n % 2 === 0 ? 'returned' : 'written-off',
      units: n + 1,
    }));
    const ledger = done.map((movement, place) => stockMovement(context, movement, place));
    const read = ledger.toSorted((a, b) => (a.movementId < b.movementId ? -1 : 1));
    expect(read.map(({ kind, units }) => ({ kind, units }))).toEqual(done);
  });
});
