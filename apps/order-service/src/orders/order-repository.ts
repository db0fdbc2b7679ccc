import { TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Page } from '@kirana/dynamodb';
import type { StoredOrder } from './stored-order.ts';

export interface PageRequest {
  readonly limit: number;
  readonly pageToken?: string | undefined;
}

/** Orders by id, and the newest first of a shop or a seller. */
export class OrderRepository {
  readonly #orders: VersionedTable<StoredOrder>;

  constructor(dynamo: Dynamo) {
    this.#orders = new VersionedTable<StoredOrder>(dynamo, TABLES.orders);
  }

  get(orderId: string): Promise<StoredOrder | undefined> {
    return this.#orders.get({ orderId });
  }

  ofShop(shopId: string, page: PageRequest): Promise<Page<StoredOrder>> {
    return this.#orders.query({ index: 'byShop', partition: shopId, descending: true, ...page });
  }

  ofSeller(sellerId: string, page: PageRequest): Promise<Page<StoredOrder>> {
    return this.#orders.query({
      index: 'bySeller',
      partition: sellerId,
      descending: true,
      ...page,
    });
  }
}
