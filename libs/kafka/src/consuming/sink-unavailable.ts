/**
 * What the handler writes to is down or overloaded: nothing is wrong with the records. The consumer keeps them, stays in
 * its group and tries again until the sink is back.
 */
export class SinkUnavailable extends Error {
  readonly code = 'sink-unavailable';
  readonly retriable = true;
  readonly sink: string;

  constructor(sink: string, cause: unknown) {
    super(`${sink} is unavailable: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'SinkUnavailable';
    this.sink = sink;
  }
}
