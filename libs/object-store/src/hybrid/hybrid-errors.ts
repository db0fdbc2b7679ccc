/** One side of a hybrid write or read took too long, and was left behind so that it would not hold up the other. */
export class SideStalled extends Error {
  readonly code = 'side-stalled';
  readonly retriable = true;
  readonly side: string;

  constructor(side: string, ms: number) {
    super(`The ${side} side made no progress within its ${ms} ms`);
    this.name = 'SideStalled';
    this.side = side;
  }
}

/** What a side says it holds is not what was sent to it. */
export class SideDiffers extends Error {
  readonly code = 'side-differs';
  readonly retriable = true;
  readonly side: string;

  constructor(side: string, key: string) {
    super(`The ${side} side holds other bytes under ${key} than were sent`);
    this.name = 'SideDiffers';
    this.side = side;
  }
}

/** No side could give the object now; where one has it, a retry helps. */
export class NoSideAnswers extends Error {
  readonly code = 'no-side-answers';
  readonly retriable = true;
  readonly key: string;
  /** Why, by side. */
  readonly reasons: ReadonlyMap<string, unknown>;

  constructor(key: string, reasons: ReadonlyMap<string, unknown>) {
    super(`No side gives ${key}: ${[...reasons].map(([side, why]) => `${side}: ${String(why)}`)}`);
    this.name = 'NoSideAnswers';
    this.key = key;
    this.reasons = reasons;
  }
}
