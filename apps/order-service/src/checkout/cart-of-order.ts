import type { Order } from '@kirana/contracts';
import type { Cart } from './cart.ts';

/** The cart an order was made of, short units included, without its old prices: what to order again. */
export const cartOfOrder = ({ deliveryPincode, payment = 'cash', lines }: Order): Cart => ({
  deliveryPincode,
  payment,
  minimumDaysLeft: 0,
  lines: lines.map(({ listingId, units, shortUnits = 0 }) => ({
    listingId,
    units: units + shortUnits,
  })),
});
