import type { Refusal } from './refusals.ts';

/** The idempotency key was used before with another request. */
export class KeyReused extends Error {
  readonly code = 'idempotency-key-reused';
  readonly retriable = false;

  constructor() {
    super('This Idempotency-Key was used with another request: choose a new one');
    this.name = 'KeyReused';
  }
}

/** Nothing of the cart can be ordered; says all that is wrong. */
export class CartRefused extends Error {
  readonly code = 'cart-refused';
  readonly retriable = false;

  constructor(readonly refusals: readonly Refusal[]) {
    super(`The cart cannot be ordered: ${refusals.map(({ reason }) => reason).join(', ')}`);
    this.name = 'CartRefused';
  }
}

/** Others took from the same lots each time it was tried. The same request may be sent again. */
export class StockContended extends Error {
  readonly code = 'stock-contended';
  readonly retriable = true;

  constructor(readonly tries: number) {
    super(`Others took the same stock ${tries} times in a row`);
    this.name = 'StockContended';
  }
}
