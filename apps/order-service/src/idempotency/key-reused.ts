/** The idempotency key was used before with another request. */
export class KeyReused extends Error {
  readonly code = 'idempotency-key-reused';
  readonly retriable = false;

  constructor() {
    super('This Idempotency-Key was used with another request: choose a new one');
    this.name = 'KeyReused';
  }
}
