/**
 * Preloaded into a process (`node --import file:///…/moved-clock.ts?ms=86400000`), it moves the clock of that process
 * alone: what `Date` tells, not how timers run. So a test sees the day after tomorrow come without a switch for it in
 * any service.
 */
const movedBy = Number(new URL(import.meta.url).searchParams.get('ms') ?? Number.NaN);
if (!Number.isInteger(movedBy)) throw new RangeError('?ms=: expected whole milliseconds');

const RealDate = Date;

class MovedDate extends RealDate {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(RealDate.now() + movedBy);
    else super(...(given as [number]));
  }

  static override now(): number {
    return RealDate.now() + movedBy;
  }
}

globalThis.Date = MovedDate as DateConstructor;
