import type { Listing, Order } from '@kirana/contracts';
import { addDays, dayInIndia } from '@kirana/domain';
import type { Addresses, Person } from '@kirana/marketplace';
import { addLot, call, placeOrder, search } from '@kirana/marketplace';
import { eventually } from '@kirana/testing';

const PINCODE = '560001';
/** Nobody in the sample lists sells it. */
const IN_VAIN = ['dragon fruit jam', 'avocado oil'];
const STEPS = ['accept', 'pack', 'ship', 'deliver'] as const;
/** Orders that go all their way, the second with a unit short. */
const ORDERS = 3;

export interface Traders {
  readonly addresses: Addresses;
  readonly seller: Person;
  readonly shop: Person;
}

/** Goods by the day they are sellable through, counted from today in India. */
interface Stock {
  readonly listing: Listing;
  readonly units: number;
  readonly daysLeft: number;
}

/**
 * What a warehouse can be asked about: orders delivered, one of them in part; a price that rose; goods that expired, goods
 * that soon will; searches for what nobody sells. Resolves to how many orders were delivered.
 */
export async function trade(traders: Traders, goods: readonly Listing[]): Promise<number> {
  const { addresses, seller, shop } = traders;
  const sold = goods.slice(0, ORDERS);
  const [soon, late] = goods.slice(ORDERS);
  for (const [at, listing] of sold.entries()) {
    await stock(traders, { listing, units: 3 * unitsOf(listing), daysLeft: 40 + 30 * at });
    await deliver(traders, await order(traders, listing), at === 1);
  }
  if (soon) await stock(traders, { listing: soon, units: 6, daysLeft: 4 });
  if (late) await stock(traders, { listing: late, units: 12, daysLeft: -1 });
  for (const listing of sold) await raisePrice(addresses, seller, listing);
  for (const q of IN_VAIN) await search(addresses, shop, { q, pincode: PINCODE });
  return sold.length;
}

/** What is ordered of a listing: at least two units, in the steps it is sold by. */
const unitsOf = ({ unitsStep, minimumUnits }: Listing): number =>
  Math.max(2, Math.ceil(minimumUnits / unitsStep)) * unitsStep;

function stock({ addresses, seller }: Traders, { listing, units, daysLeft }: Stock) {
  const { listingId } = listing;
  const expiresOn = addDays(dayInIndia(Date.now()), daysLeft);
  const lot = { listingId, quantity: units, expiresOn, batch: `D${daysLeft}` };
  return eventually(() => addLot(addresses, seller, lot), {
    describe: `Stock of ${listingId}, once its offer has reached order-service through Kafka`,
  });
}

async function order({ addresses, shop }: Traders, listing: Listing): Promise<Order> {
  const line = { listingId: listing.listingId, units: unitsOf(listing) };
  const { orders } = await placeOrder(addresses, shop, { deliveryPincode: PINCODE, lines: [line] });
  return orders[0] as Order;
}

async function deliver(
  { addresses, seller }: Traders,
  { orderId, lines }: Order,
  inPart: boolean,
): Promise<void> {
  const url = `${addresses.order}/v1/orders/${orderId}/steps`;
  const shortages = lines.map(({ listingId, units }) => ({
    listingId,
    packedUnits: units - 1,
    reason: 'damaged',
  }));
  for (const step of STEPS) {
    const json = step === 'pack' && inPart ? { step, shortages } : { step };
    await call('POST', url, { token: seller.token, json });
  }
}

/** By a rupee, never above the MRP. Its picture may have changed the listing since it was imported. */
async function raisePrice(
  { catalog }: Addresses,
  { token }: Person,
  { listingId }: Listing,
): Promise<void> {
  const url = `${catalog}/v1/listings/${listingId}`;
  const { version, pricePaise, mrpPaise } = await call<Listing>('GET', url, { token });
  const dearer = Math.min((pricePaise ?? 0) + 100, mrpPaise ?? Infinity);
  const headers = { 'if-match': `"${version}"` };
  const json = { pricePaise: dearer };
  await call('PATCH', url, { token, headers, json });
}
