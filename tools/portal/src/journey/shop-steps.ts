import { placeOrder, search, signIn } from '@kirana/marketplace';
import type { Person } from '@kirana/marketplace';
import type { Order } from '@kirana/contracts';
import { eventually } from '@kirana/testing';
import type { FoundProduct } from './listing-steps.ts';
import { freshPhone } from './portal-world.ts';
import type { PortalWorld } from './portal-world.ts';

const PINCODE = '560001';
/** The change has to go through the stream, Kafka and the index of a machine that may be busy. */
const PATIENCE_MS = 90_000;

export const aShop = ({ addresses, messages }: PortalWorld): Promise<Person> =>
  signIn(addresses, messages, 'retailer', freshPhone());

/** A shop looks for the product's words until it finds this seller's offer. */
export const foundByShop = (
  { addresses }: PortalWorld,
  shop: Person,
  { listingId, title }: FoundProduct,
): Promise<true> =>
  eventually(
    async () => {
      const { items } = await search(addresses, shop, { q: title, pincode: PINCODE });
      const offers = items.flatMap((hit) => hit.offers);
      return offers.some((offer) => offer.listingId === listingId) ? true : null;
    },
    { timeoutMs: PATIENCE_MS, describe: `An offer of ${title}` },
  );

/** A shop orders some units; tried again until order-service knows the price and the stock. */
export async function orderByShop(
  { addresses }: PortalWorld,
  shop: Person,
  { listingId }: FoundProduct,
  units: number,
): Promise<Order> {
  const request = { deliveryPincode: PINCODE, lines: [{ listingId, units }] };
  const { orders } = await eventually(() => placeOrder(addresses, shop, request), {
    timeoutMs: PATIENCE_MS,
    describe: 'The order to be taken',
  });
  return orders[0] as Order;
}
