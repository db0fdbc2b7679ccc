import type { Listing } from '@kirana/contracts';
import type { Marketplace, SignedIn } from '@kirana/marketplace';
import { addLot, call, SAMPLE_FIRM } from '@kirana/marketplace';

/** What shops of one area can order: listings with stock, of several sellers. */
export interface Shelf {
  readonly pincode: string;
  readonly listings: readonly Pick<Listing, 'listingId' | 'minimumUnits'>[];
}

/** PIN codes of twenty cities, each with wholesalers of its own. */
const PINCODES = [
  ...['560001', '110001', '400001', '600001', '700001', '500001', '380001', '411001', '302001'],
  ...['226001', '440001', '462001', '800001', '751001', '781001', '682001', '641001', '520001'],
  ...['160001', '395001'],
];
const SELLERS_EACH = 3;
const LISTINGS_EACH = 12;
/** Days until a lot may no longer be sold: the first near enough to be a deal, the others behind it in the queue. */
const LOTS_DAYS = [20, 120, 300];
const QUANTITY = 100_000;
const DAY_MS = 86_400_000;

/** The area of the seller or shop at a place of its list. */
export const pincodeAt = (at: number): string => PINCODES[at % PINCODES.length]!;

/** A wholesaler of that area. */
export const firmAt = (at: number): object => ({
  ...SAMPLE_FIRM,
  tradeName: `Load Traders ${at + 1}`,
  pincode: pincodeAt(at),
  areasServed: [pincodeAt(at).slice(0, 3)],
});

/** Puts listings of up to three sellers of each area on sale, every one of them from three lots. */
export async function stockShelves(
  market: Marketplace,
  sellers: readonly SignedIn[],
): Promise<Shelf[]> {
  const areas = Math.min(PINCODES.length, sellers.length);
  const shelves: Shelf[] = [];
  for (let area = 0; area < areas; area++) {
    const local = sellers.filter((_, at) => at % PINCODES.length === area).slice(0, SELLERS_EACH);
    const stocked = await Promise.all(local.map((seller) => stock(market, seller)));
    shelves.push({ pincode: pincodeAt(area), listings: stocked.flat() });
  }
  return shelves;
}

async function stock(market: Marketplace, before: SignedIn): Promise<Listing[]> {
  const { addresses } = market;
  // Filling took longer than the token that it began with lasts.
  const seller = await market.again(before);
  const url = `${addresses.catalog}/v1/sellers/${seller.sellerId}/listings?limit=${LISTINGS_EACH}`;
  const { items } = await call<{ items: Listing[] }>('GET', url, { token: seller.token });
  for (const { listingId } of items) {
    for (const days of LOTS_DAYS) {
      const expiresOn = new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
      await addLot(addresses, seller, { listingId, quantity: QUANTITY, expiresOn });
    }
  }
  return items;
}
