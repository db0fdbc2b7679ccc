import type { Logger } from '@kirana/service';
import type { Clock } from '../clock/clock.ts';
import { WrongState } from './order-errors.ts';
import type { OrderLifecycle } from './order-lifecycle.ts';
import type { OrderRepository } from './order-repository.ts';
import type { StoredOrder } from './stored-order.ts';

/** Gives back the stock of orders that no seller accepted in time. */
export class UnacceptedOrders {
  constructor(
    private readonly orders: OrderRepository,
    private readonly lifecycle: OrderLifecycle,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** One round; returns how many orders it cancelled. */
  async sweep(): Promise<number> {
    let cancelled = 0;
    for (const { orderId } of await this.orders.unaccepted(this.clock.now())) {
      try {
        await this.lifecycle.take(() => this.read(orderId), {
          step: 'cancel',
          party: 'system',
          by: 'system',
          reason: 'not accepted in time',
          shortages: [],
        });
        cancelled += 1;
      } catch (error) {
        // Accepted or cancelled a moment ago: just what was wanted.
        if (!(error instanceof WrongState)) this.logger.warn({ err: error, orderId }, 'still held');
      }
    }
    return cancelled;
  }

  private async read(orderId: string): Promise<StoredOrder> {
    const order = await this.orders.get(orderId);
    if (!order) throw new Error(`Order ${orderId} is gone`);
    return order;
  }
}
