import type { LotPick, OrderState } from '@kirana/contracts';
import type { OrderStep, Party } from './order-states.ts';

/** The step is for somebody else to take. */
export class WrongParty extends Error {
  readonly code = 'wrong-party';
  readonly retriable = false;

  constructor(
    readonly step: OrderStep,
    readonly allowed: readonly Party[],
  ) {
    super(`Only ${allowed.join(' or ')} may ${step} an order`);
    this.name = 'WrongParty';
  }
}

/** The order is not where this step can be taken. */
export class WrongState extends Error {
  readonly code = 'wrong-state';
  readonly retriable = false;

  constructor(
    readonly step: OrderStep,
    readonly state: OrderState,
    readonly allowedFrom: readonly OrderState[],
  ) {
    super(
      `An order that is ${state} cannot be taken the step ${step}: ${allowedFrom.join(', ')} can`,
    );
    this.name = 'WrongState';
  }
}

/** Goods of the order are past their date: pack it without them. */
export class GoodsExpired extends Error {
  readonly code = 'goods-expired';
  readonly retriable = false;

  constructor(readonly picks: readonly LotPick[]) {
    super(
      `Past their date: ${picks.map(({ lotId, expiresOn }) => `${lotId} (${expiresOn})`).join(', ')}`,
    );
    this.name = 'GoodsExpired';
  }
}

/** A shortage names a line that is not there, or not fewer units than ordered, or leaves nothing to pack. */
export class WrongShortage extends Error {
  readonly code = 'wrong-shortage';
  readonly retriable = false;

  constructor(message: string) {
    super(message);
    this.name = 'WrongShortage';
  }
}

/** Others changed the order or its lots each time it was tried. */
export class OrderContended extends Error {
  readonly code = 'order-contended';
  readonly retriable = true;

  constructor(readonly orderId: string) {
    super(`Order ${orderId} or its lots were changed by others: try again`);
    this.name = 'OrderContended';
  }
}
