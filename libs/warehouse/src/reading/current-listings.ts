import type { Warehouse } from '../client/warehouse.ts';

/** The ids of a seller's listings as they are now, deleted ones left out. */
export async function listingIdsOfSeller(
  warehouse: Warehouse,
  sellerId: string,
): Promise<string[]> {
  const rows = await warehouse.query(
    'SELECT listing_id FROM dim_listing WHERE seller_id = $1 AND is_current AND NOT is_deleted',
    [sellerId],
  );
  return rows.map((row) => String(row['listing_id']));
}

export interface CountedLine {
  readonly listingId: string;
  readonly title: string;
  readonly units: number;
  readonly linePaise: number;
}

/** The lines of an order, in its order. */
export async function orderLines(warehouse: Warehouse, orderId: string): Promise<CountedLine[]> {
  const rows = await warehouse.query(
    'SELECT listing_id, title, units, line_paise FROM fct_order_line WHERE order_id = $1 ORDER BY line_no',
    [orderId],
  );
  return rows.map((row) => ({
    listingId: String(row['listing_id']),
    title: String(row['title']),
    units: Number(row['units']),
    linePaise: Number(row['line_paise']),
  }));
}
