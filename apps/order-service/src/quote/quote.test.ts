import { describe, expect, it } from '@jest/globals';
import { anOffer, aSellerOnOffer } from '@kirana/testing';
import { nextDeliveryDay } from './delivery-day.ts';
import { quoteOf } from './quote.ts';

const MONDAY = '2026-11-23';
const at = Date.parse(`${MONDAY}T12:00:00+05:30`);
const lot = (available: number, expiresOn: string) => ({
  lotId: `lot_${expiresOn}`,
  available,
  expiresOn,
});
const quote = (units: number, ...lots: ReturnType<typeof lot>[]) => {
  const offer = anOffer({ pricePaise: 1_050, hsn: '1905' });
  const cart = {
    deliveryPincode: '560001',
    minimumDaysLeft: 0,
    payment: 'cash' as const,
    lines: [{ listingId: 'lst_a', units }],
  };
  const market = {
    offers: new Map([['lst_a', offer]]),
    sellers: new Map([['sel_1', aSellerOnOffer({ minimumOrderPaise: 2_000 })]]),
    terms: new Map(),
  };
  return quoteOf(cart, market, new Map([['lst_a', lots]]), at);
};

describe('a quote', () => {
  it('tells price, contained tax, first date and delivery day', () => {
    expect(quote(2, lot(1, '2026-12-24'), lot(5, '2026-12-01'))).toMatchObject({
      orderable: true,
      totalPaise: 2_100,
      orders: [
        {
          deliveryDay: '2026-11-25',
          totals: { taxablePaise: 2_000, cgstPaise: 50, sgstPaise: 50 },
          lines: [{ expiresOn: '2026-12-01', linePaise: 2_100 }],
        },
      ],
    });
  });

  it('tells all that stands in the way, and still what could be ordered', () => {
    expect(quote(1, lot(5, '2026-12-01'))).toMatchObject({
      orderable: false,
      refusals: [{ reason: 'below-minimum-order' }],
      orders: [{ lines: [{ units: 1 }] }],
    });
    expect(quote(9, lot(5, '2026-12-01'))).toMatchObject({
      orderable: false,
      refusals: [{ reason: 'short-stock', available: 5 }],
    });
  });
});

describe('the delivery day', () => {
  it('is the next one the seller names, never today', () => {
    expect(nextDeliveryDay([1], MONDAY)).toBe('2026-11-30');
    expect(nextDeliveryDay([7], MONDAY)).toBe('2026-11-29');
    expect(nextDeliveryDay([], MONDAY)).toBeNull();
  });
});
