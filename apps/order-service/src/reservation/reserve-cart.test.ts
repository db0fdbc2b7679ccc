import { describe, expect, it } from '@jest/globals';
import { MAX_PICKS, reserveCart } from './reserve-cart.ts';

const at = Date.parse('2026-11-23T06:00:00Z');
const lots = (count: number, available = 1) =>
  Array.from({ length: count }, (_, n) => ({ lotId: `lot_${n}`, expiresOn: null, available }));
const cart = (...wanted: [listingId: string, units: number][]) => ({
  sellerId: 'sel_1',
  totalPaise: 0,
  lines: wanted.map(([listingId, units]) => ({
    listingId,
    productId: 'prd_1',
    title: 'Salt 1kg',
    units,
    pricePaise: 100,
    mrpPaise: null,
    linePaise: 100 * units,
  })),
});

describe('the reservation of a cart', () => {
  it('keeps with each line which lots it takes from', () => {
    const made = reserveCart(cart(['lst_a', 3]), () => lots(2, 2), { minimumDaysLeft: 0, at });
    expect(made).toMatchObject({
      ok: true,
      lines: [
        {
          listingId: 'lst_a',
          picks: [
            { lotId: 'lot_0', units: 2 },
            { lotId: 'lot_1', units: 1 },
          ],
        },
      ],
      picks: [
        { listingId: 'lst_a', drains: true },
        { drains: false, available: 2 },
      ],
    });
  });

  it('tells each line that is short, with what there is', () => {
    const short = reserveCart(cart(['lst_a', 3], ['lst_b', 9]), () => lots(2), {
      minimumDaysLeft: 0,
      at,
    });
    expect(short).toEqual({
      ok: false,
      refusals: [
        { reason: 'short-stock', listingId: 'lst_a', wanted: 3, available: 2 },
        { reason: 'short-stock', listingId: 'lst_b', wanted: 9, available: 2 },
      ],
    });
  });

  it('is refused when it needs more lots than one transaction can hold', () => {
    const made = reserveCart(cart(['lst_a', MAX_PICKS + 1]), () => lots(MAX_PICKS + 1), {
      minimumDaysLeft: 0,
      at,
    });
    expect(made).toMatchObject({ ok: false, refusals: [{ reason: 'too-many-lots' }] });
  });
});
