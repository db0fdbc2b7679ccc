/** Others took from the same lots each time it was tried. The same request may be sent again. */
export class StockContended extends Error {
  readonly code = 'stock-contended';
  readonly retriable = true;

  constructor(readonly tries: number) {
    super(`Others took the same stock ${tries} times in a row`);
    this.name = 'StockContended';
  }
}
