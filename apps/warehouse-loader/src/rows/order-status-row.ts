import type { Order } from '@kirana/contracts';
import type { Row } from '@kirana/warehouse';
import type { Changed } from './changes-of.ts';
import { lineage } from './state-of.ts';

/** A row where the order's state changed. */
export function orderStatusRows({ before, after, version, at, day }: Changed<'order'>): Row[] {
  if (!after || before?.state === after.state) return [];
  return [
    {
      order_id: after.orderId,
      seller_id: after.sellerId,
      from_state: before?.state ?? null,
      to_state: after.state,
      short_units: shortUnits(after),
      changed_at: at,
      changed_day: day,
      ...lineage(version),
    },
  ];
}

const shortUnits = ({ lines }: Order): number =>
  lines.reduce((sum, line) => sum + (line.shortUnits ?? 0), 0);
