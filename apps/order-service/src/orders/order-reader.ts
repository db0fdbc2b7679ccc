import type { Page } from '@kirana/dynamodb';
import { Injectable } from '@nestjs/common';
import { forbidden, notFound } from '@kirana/service';
import type { Actor } from '@kirana/service';
import { OrderRepository } from './order-repository.ts';
import type { PageRequest } from './order-repository.ts';
import type { StoredOrder } from './stored-order.ts';

/** Orders as far as the caller may see them: a shop its own, a seller those placed with it, an admin any one. */
@Injectable()
export class OrderReader {
  constructor(private readonly orders: OrderRepository) {}

  /** An order of others is as unknown as one that does not exist: 404. */
  async order(actor: Actor, orderId: string): Promise<StoredOrder> {
    const order = await this.orders.get(orderId);
    if (!order || !maySee(actor, order)) throw notFound('order', orderId);
    return order;
  }

  /** The newest first. */
  list(actor: Actor, page: PageRequest): Promise<Page<StoredOrder>> {
    if (actor.role === 'retailer' && actor.shopId) return this.orders.ofShop(actor.shopId, page);
    if (actor.role === 'seller' && actor.sellerId) {
      return this.orders.ofSeller(actor.sellerId, page);
    }
    throw forbidden('This account has neither a shop nor a seller');
  }
}

const maySee = (actor: Actor, order: StoredOrder): boolean =>
  actor.role === 'admin' ||
  (actor.role === 'retailer' && actor.shopId === order.shopId) ||
  (actor.role === 'seller' && actor.sellerId === order.sellerId);
