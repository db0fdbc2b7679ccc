import type { CalendarDate } from './calendar-date.ts';
import { dayInIndia, daysBetween } from './calendar-date.ts';

/**
 * The one rule for expiry, used by search, orders and the warehouse alike: a lot may be sold through the whole of its
 * expiry date in India (IST) and not a moment after. Without a date (soap, brooms) it never expires.
 */
export const isSellable = (expiresOn: CalendarDate | null, at: number): boolean =>
  expiresOn === null || dayInIndia(at) <= expiresOn;

/** Days a lot may still be sold after today: 0 on its last day, negative once expired, null without a date. */
export const daysLeft = (expiresOn: CalendarDate | null, at: number): number | null =>
  expiresOn === null ? null : daysBetween(dayInIndia(at), expiresOn);

/** First expiry first out: earlier dates first, undated last. For sorting lots. */
export function byExpiry(
  a: { expiresOn: CalendarDate | null },
  b: { expiresOn: CalendarDate | null },
): number {
  if (a.expiresOn === b.expiresOn) return 0;
  if (a.expiresOn === null) return 1;
  if (b.expiresOn === null) return -1;
  return a.expiresOn < b.expiresOn ? -1 : 1;
}
