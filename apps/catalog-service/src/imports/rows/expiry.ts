import { parseDate } from '@kirana/domain';
import { asciiDigits } from './written.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED = /^(?:(\d{1,2})[\s/.-]*)?([a-z]{3})[a-z]*[\s/.,'-]*(\d{4}|\d{2})$/i;
const MONTH_FIRST = /^(\d{1,2})[\s/.-](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[\s/.-](\d{1,2})$/;
const TIME = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m)?Z?$/i;

/**
 * Reads the day goods can be sold through: a full date (day first), or a month as labels print it ("11/26", "NOV 2026"),
 * which lasts through its last day. Null when not understood.
 */
export function readExpiry(written: string): string | null {
  const text = asciiDigits(written).trim().replace(TIME, '');
  const date = parseDate(text);
  if (date.ok) return date.value;
  return (
    named(text) ?? ofMonth(MONTH_FIRST.exec(text), 2, 1) ?? ofMonth(YEAR_FIRST.exec(text), 1, 2)
  );
}

function named(text: string): string | null {
  const match = NAMED.exec(text);
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  if (!match || month === 0) return null;
  if (match[1] === undefined) return lastDay(match[3] ?? '', month);
  const date = parseDate(`${match[1]}/${month}/${match[3]}`);
  return date.ok ? date.value : null;
}

const ofMonth = (match: RegExpExecArray | null, year: 1 | 2, month: 1 | 2): string | null =>
  match ? lastDay(match[year] ?? '', Number(match[month])) : null;

function lastDay(year: string, month: number): string | null {
  if (month < 1 || month > 12) return null;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return new Date(Date.UTC(full, month, 0)).toISOString().slice(0, 10);
}
