/** Nobody knows yet what a bounded store holds, so it takes nothing; it does once its disk could be read through. */
export class StoreNotOpen extends Error {
  readonly code = 'store-not-open';
  readonly retriable = true;

  constructor() {
    super('What the store holds is not known yet, so nothing can be put there');
    this.name = 'StoreNotOpen';
  }
}
