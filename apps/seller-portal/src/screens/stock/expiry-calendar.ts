import { addDays } from '@kirana/domain';
import type { ExpiringLot } from './lot.ts';
import { unitsOf, valueOf } from './lot.ts';

export interface CalendarDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly lots: number;
  readonly units: number;
  readonly paise: number;
}

/** Weeks that the calendar shows: the warnings reach 60 days. */
export const WEEKS = 9;

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** What expires on each day from the Monday of this week on, by weeks. Days before `today` are undefined. */
export function expiryCalendar(
  lots: readonly ExpiringLot[],
  today: string,
): (CalendarDay | undefined)[][] {
  const monday = addDays(today, 1 - weekdayOf(today));
  const byDay = Map.groupBy(lots, ({ expiresOn }) => expiresOn);
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = addDays(monday, week * 7 + weekday);
      if (day < today) return undefined;
      const of = byDay.get(day) ?? [];
      return { day, lots: of.length, units: unitsOf(of), paise: valueOf(of) };
    }),
  );
}
