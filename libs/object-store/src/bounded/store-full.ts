/** A bounded store has no room for the bytes. It has it again once something was evicted. */
export class StoreFull extends Error {
  readonly code = 'store-full';
  readonly retriable = true;
  /** Bytes. */
  readonly capacity: number;

  constructor(capacity: number) {
    super(`The store holds its ${capacity} bytes already`);
    this.name = 'StoreFull';
    this.capacity = capacity;
  }
}
