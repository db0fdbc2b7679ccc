import { TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Page, Write } from '@kirana/dynamodb';
import { HOLD_SHARDS } from './stored-order.ts';
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

  /** The next version of an order as part of a transaction. */
  replacement(next: StoredOrder): Write {
    return this.#orders.replacement(next);
  }

  /** Orders that no seller accepted before `now` (ms since 1970), the oldest first. */
  async unaccepted(now: number): Promise<StoredOrder[]> {
    const before = new Date(now).toISOString();
    const found: StoredOrder[] = [];
    for (let shard = 0; shard < HOLD_SHARDS; shard += 1) {
      const { items } = await this.#orders.query({ index: 'byHold', partition: `hold-${shard}` });
      found.push(...items.filter(({ acceptBy }) => acceptBy !== undefined && acceptBy < before));
    }
    return found;
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
