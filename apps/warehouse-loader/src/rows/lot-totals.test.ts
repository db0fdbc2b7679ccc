import { describe, expect, it } from '@jest/globals';
import type { Lot } from '@kirana/contracts';
import { aLot, changeEventOf } from '@kirana/testing';
import { hashedBy } from './hashed-id.ts';
import { loadsOf } from './loads-of.ts';

const FRESH = { returned: 0, shipped: 0, writtenOff: 0 };
const lotOf = (counts: Partial<Lot>): Lot =>
  aLot({ received: 10, reserved: 4, available: 6, ...FRESH, ...counts });

const movementsOf = (before: Lot, changes: Partial<Lot>) =>
  loadsOf(
    'lot',
    [
      changeEventOf('lot', 'update', before, {
        ...before,
        version: before.version + 1,
        ...changes,
      }),
    ],
    hashedBy('salt'),
  ).find(({ table }) => table.name === 'fct_stock_movement')?.rows ?? [];

describe('a movement told by the totals of its lot', () => {
  it.each([
    ['units short at packing', {}, { reserved: 3, writtenOff: 1 }, 'written-off', [0, 0, 1]],
    [
      'a parcel sent with units short',
      {},
      { reserved: 0, shipped: 3, writtenOff: 1 },
      'mixed',
      [0, 3, 1],
    ],
    [
      'a write-off of units that are promised',
      { reserved: 10, available: 0 },
      { writtenOff: 2 },
      'written-off',
      [0, 0, 2],
    ],
    ['a return to stock', {}, { available: 8, returned: 2 }, 'returned', [2, 0, 0]],
    ['the sweep of expired stock', {}, { available: 0, writtenOff: 6 }, 'written-off', [0, 0, 6]],
    ['a shipment', {}, { reserved: 0, shipped: 4 }, 'shipped', [0, 4, 0]],
    ['a receipt', {}, { received: 15, available: 11 }, 'received', [0, 0, 0]],
    ['a release', {}, { reserved: 0, available: 10 }, 'released', [0, 0, 0]],
  ] as const)('knows %s', (_what, counts, changes, kind, [returned, shipped, writtenOff]) => {
    expect(movementsOf(lotOf(counts), changes)).toEqual([
      expect.objectContaining({
        kind,
        returned_delta: returned,
        shipped_delta: shipped,
        written_off_delta: writtenOff,
      }),
    ]);
  });

  it('is read from the counts where a side of the change does not tell totals', () => {
    const old = aLot({ received: 10, reserved: 4, available: 6 });
    for (const changes of [{ reserved: 0 }, { reserved: 0, ...FRESH, shipped: 9 }]) {
      expect(movementsOf(old, changes)).toEqual([
        expect.objectContaining({ kind: 'shipped', reserved_delta: -4, shipped_delta: null }),
      ]);
    }
  });
});
