import type { Order, OrderLine } from '@kirana/contracts';
import { dayInIndia, daysBetween } from '@kirana/domain';
import type { Row } from '@kirana/warehouse';
import type { Shown } from './state-of.ts';
import { lineage } from './state-of.ts';

/** A row a line, each with the order's state; `shop` is the hash that the shop is counted by. */
export const orderLineRows = (
  { state: order, version }: Shown<'order'>,
  shop: (id: string) => string,
): Row[] =>
  order.lines.map((line, at) => ({
    shop_id: shop(order.shopId),
    ...orderLineRow(order, line, at + 1, version),
  }));

function orderLineRow(order: Order, line: OrderLine, lineNo: number, version: number): Row {
  const placedDay = dayInIndia(Date.parse(order.placedAt));
  const firstExpiry = firstOf(line.picks.flatMap(({ expiresOn }) => expiresOn ?? []));
  return {
    order_id: order.orderId,
    line_no: lineNo,
    group_id: order.groupId,
    seller_id: order.sellerId,
    listing_id: line.listingId,
    product_id: line.productId,
    title: line.title,
    units: line.units,
    price_paise: line.pricePaise,
    mrp_paise: line.mrpPaise,
    line_paise: line.linePaise,
    first_expiry: firstExpiry,
    days_left_at_sale: firstExpiry === null ? null : daysBetween(placedDay, firstExpiry),
    delivery_pincode: order.deliveryPincode,
    state: order.state,
    placed_at: order.placedAt,
    placed_day: placedDay,
    ...deviations(line),
    ...lineage(version),
  };
}

/** What differs from the plain units times price; 0 where the event does not say. */
const deviations = ({ shortUnits, shortReason, freeUnits, discountPaise }: OrderLine): Row => ({
  short_units: shortUnits ?? 0,
  short_reason: shortReason ?? null,
  free_units: freeUnits ?? 0,
  discount_paise: discountPaise ?? 0,
});

const firstOf = (days: readonly string[]): string | null => [...days].sort()[0] ?? null;
