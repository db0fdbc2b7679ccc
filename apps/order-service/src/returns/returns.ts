import { nextVersion, TransactionRefused } from '@kirana/dynamodb';
import { Injectable } from '@nestjs/common';
import { pauseBeforeRetry } from '../checkout/pause-before-retry.ts';
import { Clock } from '../clock/clock.ts';
import type { CreatingRequest } from '../idempotency/idempotent-requests.ts';
import { OrderContended } from '../orders/order-errors.ts';
import type { StoredOrder } from '../orders/stored-order.ts';
import { checkReturn, heldUnits, returnedPaise, returnEffects } from './goods-return.ts';
import type { GoodsReturn, ReturnLine } from './goods-return.ts';
import { ReturnAlreadyDecided, ReturnRepository, UnknownReturn } from './return-repository.ts';
import type { StoredReturn } from './return-repository.ts';

const TRIES = 25;

/** What the seller makes of a return. */
export interface ReturnDecision {
  readonly accept: boolean;
  /** Listings whose goods are fit for sale again. */
  readonly restock: readonly string[];
  readonly reason: string | null;
  readonly by: string;
}

/** Goods that shops give back: asked for by the shop, decided by the seller, with stock and khata in one transaction. */
@Injectable()
export class Returns {
  constructor(
    private readonly returns: ReturnRepository,
    private readonly clock: Clock,
  ) {}

  list(order: StoredOrder): Promise<StoredReturn[]> {
    return this.returns.ofOrder(order.orderId);
  }

  /** Throws `UnknownReturn`. */
  async one({ orderId }: StoredOrder, returnId: string): Promise<StoredReturn> {
    const found = await this.returns.get(orderId, returnId);
    if (!found) throw new UnknownReturn(returnId);
    return found;
  }

  /** Throws `WrongReturn`, `KeyReused`. `read` gives the order as it is now. */
  ask(
    read: () => Promise<StoredOrder>,
    lines: readonly ReturnLine[],
    request: CreatingRequest,
  ): Promise<GoodsReturn> {
    return this.retried(read, async (order) => {
      const answered = await this.returns.answered(request);
      if (answered) return answered;
      const at = this.clock.now();
      checkReturn(order, lines, at);
      const { orderId, sellerId, shopId } = order;
      const number = (await this.returns.ofOrder(orderId)).length + 1;
      const asked: GoodsReturn = {
        orderId,
        returnId: `r${number}`,
        sellerId,
        shopId,
        lines,
        state: 'requested',
        decision: null,
        creditNote: null,
        amountPaise: returnedPaise(order, lines),
      };
      const next = nextVersion<StoredOrder>(order, {
        returned: heldUnits(order.returned, lines, 1),
      });
      await this.returns.ask(next, asked, request, at);
      return asked;
    });
  }

  /** Throws `UnknownReturn`, `ReturnAlreadyDecided`. */
  decide(
    read: () => Promise<StoredOrder>,
    returnId: string,
    decision: ReturnDecision,
  ): Promise<GoodsReturn> {
    return this.retried(read, async (order) => {
      const asked = await this.returns.get(order.orderId, returnId);
      if (!asked) throw new UnknownReturn(returnId);
      if (asked.state !== 'requested') throw new ReturnAlreadyDecided(returnId, asked.state);
      const at = this.clock.now();
      if (!decision.accept) {
        const returned = heldUnits(order.returned, asked.lines, -1);
        const next = nextVersion<StoredOrder>(order, { returned });
        return this.returns.turnDown(next, asked, decision.reason, at);
      }
      const lots = returnEffects(order.lines, asked.lines, new Set(decision.restock));
      return this.returns.accept(order, asked, { ...decision, lots, at });
    });
  }

  private async retried<T>(
    read: () => Promise<StoredOrder>,
    work: (order: StoredOrder) => Promise<T>,
  ): Promise<T> {
    for (let tried = 1; ; tried += 1) {
      const order = await read();
      try {
        return await work(order);
      } catch (error) {
        if (!(error instanceof TransactionRefused)) throw error;
        if (tried === TRIES) throw new OrderContended(order.orderId);
        await pauseBeforeRetry(tried);
      }
    }
  }
}
