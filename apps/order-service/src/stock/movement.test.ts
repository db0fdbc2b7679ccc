import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { available, NO_COUNTS, onHand, shortfall } from './lot-counts.ts';
import type { LotCounts } from './lot-counts.ts';
import { ImpossibleMovement, move, MOVEMENT_KINDS } from './movement.ts';
import type { Movement } from './movement.ts';

const movements = fc.array(
  fc.record({
    kind: fc.constantFrom(...MOVEMENT_KINDS),
    units: fc.integer({ min: -20, max: 20 }),
  }),
  { maxLength: 60 },
);

/** Applies what is possible and leaves out the rest, as the service does. */
function run(tried: readonly Movement[]): { counts: LotCounts; ledger: Movement[] } {
  let counts = NO_COUNTS;
  const ledger: Movement[] = [];
  for (const movement of tried) {
    try {
      counts = move(counts, movement);
      ledger.push(movement);
    } catch (error) {
      if (!(error instanceof ImpossibleMovement)) throw error;
    }
  }
  return { counts, ledger };
}

describe('the counts of a lot', () => {
  it('are never negative, whatever is tried', () => {
    fc.assert(
      fc.property(movements, (tried) => {
        const { counts } = run(tried);
        expect(onHand(counts)).toBeGreaterThanOrEqual(0);
        expect(counts.reserved).toBeGreaterThanOrEqual(0);
        expect(available(counts)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('are explained by the ledger: what came in less what went out is on the shelf', () => {
    fc.assert(
      fc.property(movements, (tried) => {
        const { counts, ledger } = run(tried);
        const sign = { received: 1, counted: 1, returned: 1, shipped: -1, expired: -1 } as const;
        const shelf = ledger.reduce((sum, { kind, units }) => {
          const effect = kind === 'written-off' ? -1 : (sign[kind as keyof typeof sign] ?? 0);
          return sum + effect * units;
        }, 0);
        expect(onHand(counts)).toBe(shelf);
      }),
    );
  });

  it('never promise more than is free', () => {
    const counts = move(move(NO_COUNTS, { kind: 'received', units: 5 }), {
      kind: 'reserved',
      units: 4,
    });
    expect(available(counts)).toBe(1);
    expect(() => move(counts, { kind: 'reserved', units: 2 })).toThrow(ImpossibleMovement);
  });

  it('follow the shelf when a count finds less than was promised, and say by how much', () => {
    const promised = { ...NO_COUNTS, received: 10, reserved: 8 };
    const counted = move(promised, { kind: 'counted', units: -5 });
    expect({ available: available(counted), shortfall: shortfall(counted) }).toEqual({
      available: 0,
      shortfall: 3,
    });
  });

  it('take away a promise when its units are shipped', () => {
    const counts = move({ ...NO_COUNTS, received: 10, reserved: 4 }, { kind: 'shipped', units: 4 });
    expect(counts).toMatchObject({ reserved: 0, shipped: 4 });
    expect(available(counts)).toBe(6);
  });
});
