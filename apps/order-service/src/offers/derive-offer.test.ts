import { describe, expect, it } from '@jest/globals';
import { aListing } from '@kirana/testing';
import { offerOf } from './derive-offer.ts';

describe('the offer of a listing', () => {
  it("takes the seller's own prices and carries the product it belongs to", () => {
    const offer = offerOf(aListing({ mrpPaise: 12_000, pricePaise: 11_000, version: 7 }));
    expect(offer).toMatchObject({ mrpPaise: 12_000, pricePaise: 11_000, version: 7 });
    expect(offer.productId).not.toBe('');
  });

  it('does not take the MRP of one piece, read from the title, for that of the pack', () => {
    const title = 'Parle-G Biscuit 70gm x 24 Rs.5 MRP';
    expect(offerOf(aListing({ title, mrpPaise: null })).mrpPaise).toBeNull();
  });
});
