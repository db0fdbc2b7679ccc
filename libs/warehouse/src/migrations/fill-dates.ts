import { addDays } from '@kirana/domain';

/** Statements that fill dim_date for whole years, one a year. */
export const fillDates = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => fillYear(from + at));

function fillYear(year: number): string {
  const rows: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    rows.push(dateRow(day));
  }
  return `INSERT INTO dim_date (day, year, month, week_start, weekday, fiscal_year, fiscal_quarter) VALUES\n${rows.join(',\n')}`;
}

/** The Indian fiscal year runs from April to March. */
function dateRow(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const weekday = ((new Date(day).getUTCDay() + 6) % 7) + 1;
  const fiscalStart = month >= 4 ? year : year - 1;
  const fiscalYear = `${fiscalStart}-${String((fiscalStart + 1) % 100).padStart(2, '0')}`;
  const quarter = Math.floor(((month + 8) % 12) / 3) + 1;
  const monday = addDays(day, 1 - weekday);
  return `('${day}', ${year}, ${month}, '${monday}', ${weekday}, '${fiscalYear}', ${quarter})`;
}
