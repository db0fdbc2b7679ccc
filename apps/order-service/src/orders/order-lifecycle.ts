import { transact, TransactionRefused } from '@kirana/dynamodb';
import type { Dynamo, Write } from '@kirana/dynamodb';
import { pauseBeforeRetry } from '../checkout/pause-before-retry.ts';
import type { Clock } from '../clock/clock.ts';
import type { LotRepository } from '../stock/lot-repository.ts';
import { afterMovements } from '../stock/stock-lot.ts';
import { stockMovement } from '../stock/stock-movement.ts';
import {
  GoodsExpired,
  OrderContended,
  WrongParty,
  WrongShortage,
  WrongState,
} from './order-errors.ts';
import type { OrderRepository } from './order-repository.ts';
import { decideStep } from './order-states.ts';
import type { OrderStep, Party } from './order-states.ts';
import { expiredPicks, stepEffects } from './step-effects.ts';
import type { LotEffect, Shortage } from './step-effects.ts';
import type { StoredOrder } from './stored-order.ts';

/** Races with other changes of the same lots before giving up. */
const TRIES = 25;
/** Lots that one pack with shortages may change: three writes each, of the 100 a transaction holds. */
const MOST_SHORT_LOTS = 30;

/** A step as somebody takes it. */
export interface Step {
  readonly step: OrderStep;
  readonly party: Party;
  /** The account, or `system`. */
  readonly by: string;
  readonly reason: string | null;
  readonly shortages: readonly Shortage[];
}

/** What else a step writes, in the same transaction: invoices, khata. */
export interface StepConsequence {
  writes(
    before: StoredOrder,
    after: StoredOrder,
    step: Step,
    at: number,
  ): Promise<readonly Write[]>;
}

/** Takes orders through their states; the order, its lots and their ledger change in one transaction. */
export class OrderLifecycle {
  constructor(
    private readonly dynamo: Dynamo,
    private readonly orders: OrderRepository,
    private readonly lots: LotRepository,
    private readonly clock: Clock,
    private readonly consequences: readonly StepConsequence[] = [],
  ) {}

  /**
   * Takes a step. `read` gives the order as it is now and is asked again when others were quicker. Throws `WrongParty`,
   * `WrongState`, `GoodsExpired`, `WrongShortage`, or, to be tried again, `OrderContended`.
   */
  async take(read: () => Promise<StoredOrder>, step: Step): Promise<StoredOrder> {
    let order = await read();
    for (let tried = 1; tried <= TRIES; tried += 1) {
      try {
        return await this.write(order, step);
      } catch (error) {
        if (!(error instanceof TransactionRefused)) throw error;
      }
      await pauseBeforeRetry(tried);
      order = await read();
    }
    throw new OrderContended(order.orderId);
  }

  private async write(order: StoredOrder, step: Step): Promise<StoredOrder> {
    const at = this.clock.now();
    const after = stepped(order, step, at);
    const { lots } = stepEffects(order.lines, step.step, step.shortages);
    const stock = await Promise.all(lots.map((lot) => this.lotWrites(order, lot, step.by, at)));
    const more = await Promise.all(
      this.consequences.map((consequence) => consequence.writes(order, after, step, at)),
    );
    await transact(this.dynamo, [this.orders.replacement(after), ...stock.flat(), ...more.flat()]);
    return after;
  }

  private async lotWrites(
    { orderId, sellerId }: StoredOrder,
    { listingId, lotId, movements }: LotEffect,
    by: string,
    at: number,
  ): Promise<Write[]> {
    const lot = await this.lots.get(listingId, lotId);
    if (!lot) throw new Error(`Lot ${lotId} of order ${orderId} is gone`);
    const context = { lotId, listingId, sellerId, by, reference: orderId, at };
    const ledger = movements.map((movement, place) => stockMovement(context, movement, place));
    return this.lots.change(lot, afterMovements(lot, movements), ledger);
  }
}

/** The order after the step; throws where the step cannot be taken. */
function stepped(
  order: StoredOrder,
  { step, party, by, reason, shortages }: Step,
  at: number,
): StoredOrder {
  const decision = decideStep(step, order.state, party);
  if (!decision.ok) {
    throw decision.because === 'wrong-party'
      ? new WrongParty(step, decision.allowed)
      : new WrongState(step, order.state, decision.allowedFrom);
  }
  checkShortages(order, shortages);
  const { lines, totalPaise, lots } = stepEffects(order.lines, step, shortages);
  if (lots.length > MOST_SHORT_LOTS && step === 'pack') {
    throw new WrongShortage(`At most ${MOST_SHORT_LOTS} lots may be short at once`);
  }
  const stale = step === 'pack' || step === 'ship' ? expiredPicks(lines, at) : [];
  if (stale.length > 0) throw new GoodsExpired(stale);
  const { acceptBy: _by, holdShard: _shard, ...rest } = order;
  const time = new Date(at).toISOString();
  return {
    ...rest,
    lines,
    totalPaise,
    state: decision.to,
    history: [...order.history, { state: decision.to, at: time, by, reason }],
    version: order.version + 1,
    updatedAt: time,
  };
}

function checkShortages(order: StoredOrder, shortages: readonly Shortage[]): void {
  for (const { listingId, packedUnits } of shortages) {
    const line = order.lines.find((each) => each.listingId === listingId);
    if (!line) throw new WrongShortage(`The order has no line of ${listingId}`);
    if (packedUnits >= line.units) {
      throw new WrongShortage(
        `${packedUnits} units of ${listingId} are not fewer than ${line.units}`,
      );
    }
  }
  const short = new Map(shortages.map(({ listingId, packedUnits }) => [listingId, packedUnits]));
  if (order.lines.every(({ listingId }) => short.get(listingId) === 0)) {
    throw new WrongShortage('Nothing is left to pack: cancel the order instead');
  }
}
