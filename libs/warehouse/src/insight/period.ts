import { addDays } from '@kirana/domain';

/** Days in India, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A span of days and the span of the same length just before it. */
export interface Compared {
  readonly now: Period;
  readonly before: Period;
}

/** The `days` days that end with `today`, and those before them. */
export const comparedPeriods = (today: string, days: number): Compared => {
  const from = addDays(today, 1 - days);
  return {
    now: { from, to: today },
    before: { from: addDays(from, -days), to: addDays(from, -1) },
  };
};

/** Every day of a period, the first one first. */
export function daysOf({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A figure of the period and the same of the period before. */
export interface Figure {
  readonly now: number;
  readonly before: number;
}
