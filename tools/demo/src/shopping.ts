import type { Listing, Order } from '@kirana/contracts';
import type { Addresses, Hit, Person } from '@kirana/marketplace';
import { addLot, placeOrder, search } from '@kirana/marketplace';
import { eventually } from '@kirana/testing';

/** What a shopkeeper types: Hinglish, Devanagari, sizes, a typo. */
export const QUERIES = [
  'aata 5 kilo',
  'parle g',
  'आटा ५ किलो',
  'chini 1kg',
  'sarf exel',
  'haldi powder 100gm',
  'chips',
];

const PINCODE = '560001';

export async function searchAll(addresses: Addresses, shop: Person, queries: readonly string[]) {
  const outcomes: { query: string; hits: readonly Hit[]; total: number; tookMs: number }[] = [];
  for (const query of queries) {
    const start = performance.now();
    const page = await search(addresses, shop, { q: query, pincode: PINCODE });
    const tookMs = performance.now() - start;
    outcomes.push({ query, hits: page.items, total: page.total, tookMs });
  }
  return outcomes;
}

/** The file holds nothing that could be ordered. */
export class NothingToOrder extends Error {
  constructor() {
    super('No listing has a price at or below its MRP, so none can be ordered');
    this.name = 'NothingToOrder';
  }
}

/** The listings that the law lets be sold at their price. Throws `NothingToOrder`. */
export function orderable(listings: readonly Listing[]): [Listing, ...Listing[]] {
  const [first, ...others] = listings.filter(
    ({ pricePaise, mrpPaise, status }) =>
      status === 'active' && pricePaise !== null && mrpPaise !== null && pricePaise <= mrpPaise,
  );
  if (!first) throw new NothingToOrder();
  return [first, ...others];
}

/** The seller puts two lots on sale; the shop orders, and the lot that expires first is taken first. */
export async function orderOne(
  addresses: Addresses,
  seller: Person,
  shop: Person,
  listing: Listing,
): Promise<Order> {
  const { listingId, unitsStep, minimumUnits } = listing;
  const units = Math.max(2, Math.ceil(minimumUnits / unitsStep)) * unitsStep;
  const lot = (quantity: number, expiresOn: string, batch: string) =>
    addLot(addresses, seller, { listingId, quantity, expiresOn, batch });
  await eventually(() => lot(units, '2027-06-30', 'B2'), {
    describe: `Stock of ${listingId}, once its offer has reached order-service through Kafka`,
  });
  await lot(1, '2027-01-31', 'B1');
  const line = {
    listingId,
    units,
    ...(listing.pricePaise === null ? {} : { expectedPricePaise: listing.pricePaise }),
  };
  const placed = await eventually(
    () => placeOrder(addresses, shop, { deliveryPincode: PINCODE, lines: [line] }),
    {
      describe: `An order of ${listingId}, once its seller has reached order-service through Kafka`,
    },
  );
  const [order] = placed.orders;
  if (!order) throw new NothingToOrder();
  return order;
}
