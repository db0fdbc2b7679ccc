import { describe, expect, it } from '@jest/globals';
import type { OrderLine } from '@kirana/contracts';
import fc from 'fast-check';
import { expiredPicks, SHORTAGE_REASONS, stepEffects } from './step-effects.ts';

const line = (...picks: [lotId: string, units: number, expiresOn?: string][]): OrderLine => {
  const units = picks.reduce((sum, [, taken]) => sum + taken, 0);
  return {
    listingId: 'lst_a',
    productId: 'prd_1',
    title: 'Curd 400g',
    units,
    pricePaise: 100,
    mrpPaise: null,
    linePaise: units * 100,
    picks: picks.map(([lotId, taken, expiresOn = '2026-12-01']) => ({
      lotId,
      units: taken,
      expiresOn,
    })),
  };
};

describe('a step of an order', () => {
  const lines = [line(['lot_1', 3], ['lot_2', 2])];

  it('ships what was reserved and gives back what is cancelled', () => {
    const kinds = (step: 'ship' | 'cancel') =>
      stepEffects(lines, step).lots.map(({ lotId, movements }) => [lotId, movements[0]]);
    expect(kinds('ship')).toEqual([
      ['lot_1', { kind: 'shipped', units: 3 }],
      ['lot_2', { kind: 'shipped', units: 2 }],
    ]);
    expect(kinds('cancel')).toMatchObject([
      ['lot_1', { kind: 'released' }],
      ['lot_2', { kind: 'released' }],
    ]);
  });

  it('moves no stock when an order is accepted, packed in full or delivered', () => {
    for (const step of ['accept', 'pack', 'deliver'] as const) {
      expect(stepEffects(lines, step)).toEqual({ lines, totalPaise: 500, lots: [] });
    }
  });

  it('packs less, charges less, and takes what is missing off the books', () => {
    const shortage = { listingId: 'lst_a', packedUnits: 2, reason: 'missing' } as const;
    const packed = stepEffects(lines, 'pack', [shortage]);
    expect(packed.totalPaise).toBe(200);
    expect(packed.lines[0]).toMatchObject({ units: 2, picks: [{ lotId: 'lot_1', units: 2 }] });
    expect(packed.lots).toEqual([
      {
        listingId: 'lst_a',
        lotId: 'lot_2',
        movements: [
          { kind: 'released', units: 2 },
          { kind: 'written-off', units: 2 },
        ],
      },
      {
        listingId: 'lst_a',
        lotId: 'lot_1',
        movements: [
          { kind: 'released', units: 1 },
          { kind: 'written-off', units: 1 },
        ],
      },
    ]);
  });

  it('takes expired goods off the lots that expire first', () => {
    const shortage = { listingId: 'lst_a', packedUnits: 2, reason: 'expired' } as const;
    const { lines: packed, lots } = stepEffects(lines, 'pack', [shortage]);
    expect(packed[0]?.picks).toMatchObject([{ lotId: 'lot_2', units: 2 }]);
    expect(lots).toMatchObject([{ lotId: 'lot_1', movements: [{}, { kind: 'expired' }] }]);
  });

  it('keeps units, picks and money in step, whatever is short', () => {
    const picks = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
    const reasons = fc.constantFrom(...SHORTAGE_REASONS);
    fc.assert(
      fc.property(
        picks,
        reasons,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (units, reason, part) => {
          const ordered = line(...units.map((n, at): [string, number] => [`lot_${at}`, n]));
          const packedUnits = Math.floor(ordered.units * part);
          const done = stepEffects([ordered], 'pack', [
            { listingId: 'lst_a', packedUnits, reason },
          ]);
          const kept = done.lines[0]?.picks.reduce((sum, pick) => sum + pick.units, 0);
          const released = done.lots.reduce((sum, lot) => sum + (lot.movements[0]?.units ?? 0), 0);
          expect(kept).toBe(packedUnits);
          expect(released).toBe(ordered.units - packedUnits);
          expect(done.totalPaise).toBe(packedUnits * 100);
        },
      ),
    );
  });

  it('knows the picks that must not go out any more', () => {
    const mixed = [line(['lot_1', 1, '2026-11-22'], ['lot_2', 1, '2026-11-23'])];
    const today = Date.parse('2026-11-23T12:00:00+05:30');
    expect(expiredPicks(mixed, today).map(({ lotId }) => lotId)).toEqual(['lot_1']);
  });
});
