import type { Reading } from '../refusal.ts';
import { read, refuse } from '../refusal.ts';

/** A day in India without a time, `YYYY-MM-DD`. Text order is date order. */
export type CalendarDate = string;

const DAY_MS = 86_400_000;
/** Indian Standard Time is UTC+05:30 all year round; no daylight saving. */
const IST_OFFSET_MS = 5.5 * 3_600_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/** Reads `2026-11-30`, `30/11/2026`, `30-11-26` (day first, as dates are written in India). */
export function parseDate(written: string): Reading<CalendarDate> {
  const text = written.trim();
  const iso = ISO.exec(text);
  const dayFirst = iso ? null : DAY_FIRST.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : [fullYear(dayFirst?.[3]), dayFirst?.[2], dayFirst?.[1]];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return exists(date) ? read(date) : refuse(written, 'a date, e.g. 2026-11-30 or 30/11/2026');
}

/** The day it is in India at an instant (ms since 1970). */
export const dayInIndia = (at: number): CalendarDate =>
  new Date(at + IST_OFFSET_MS).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The day `days` after `date`. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

const fullYear = (year: string | undefined): string | undefined =>
  year?.length === 2 ? `20${year}` : year;

function exists(date: string): boolean {
  const at = Date.parse(date);
  return ISO.test(date) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
