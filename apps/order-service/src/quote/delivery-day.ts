import { addDays } from '@kirana/domain';

/** ISO weekday of a day, 1 = Monday. */
const weekday = (day: string): number => new Date(day).getUTCDay() || 7;

/** The first of the seller's delivery days after `today` (YYYY-MM-DD); null where it names none. */
export function nextDeliveryDay(deliveryDays: readonly number[], today: string): string | null {
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const day = addDays(today, ahead);
    if (deliveryDays.includes(weekday(day))) return day;
  }
  return null;
}
