import type { Warehouse } from '../client/warehouse.ts';
import { amount, ask } from './ask.ts';
import type { Compared, Figure } from './period.ts';
import { AREA_DIGITS } from './price-position.ts';

/** Words that shops looked for where the seller delivers, and that nothing or only part of something answered. */
export interface NotFoundWords {
  /** Folded and in alphabetical order, as searches of one meaning are counted. */
  readonly words: string;
  readonly category: string | null;
  readonly searches: number;
  readonly notFound: Figure;
  /** Listings answered only some of the words. */
  readonly partlyFound: number;
}

export interface NotFound {
  readonly searches: Figure;
  readonly notFound: Figure;
  readonly words: readonly NotFoundWords[];
}

const WORDS = 50;
const IS_NOW = 'window_day >= CAST($3 AS DATE)';
const TAKEN = 3;

/** Areas of three digits that PIN codes, or their first digits, lie in; of two digits, all that begin so. */
function inAreas(areasServed: readonly string[]): { where: string; values: string[] } {
  const values = [...new Set(areasServed.map((area) => area.slice(0, AREA_DIGITS)))];
  const conditions = values.map((area, at) =>
    area.length === AREA_DIGITS
      ? `area = $${at + 1 + TAKEN}`
      : `SUBSTRING(area, 1, ${area.length}) = $${at + 1 + TAKEN}`,
  );
  return { where: conditions.length > 0 ? `(${conditions.join(' OR ')})` : '1 = 0', values };
}

/** $1 first day of the period before, $2 last day, $3 first day of the period. */
const measures = (where: string): string => `
  SUM(CASE WHEN ${IS_NOW} THEN searches ELSE 0 END) AS searches,
  SUM(CASE WHEN ${IS_NOW} THEN 0 ELSE searches END) AS searches_before,
  SUM(CASE WHEN ${IS_NOW} THEN zero_results ELSE 0 END) AS not_found,
  SUM(CASE WHEN ${IS_NOW} THEN 0 ELSE zero_results END) AS not_found_before,
  SUM(CASE WHEN ${IS_NOW} THEN relaxed ELSE 0 END) AS partly
FROM fct_search
WHERE window_day BETWEEN CAST($1 AS DATE) AND CAST($2 AS DATE) AND ${where}`;

export const notFoundTotals = (where: string): string => `SELECT${measures(where)}`;

export const notFoundWords = (where: string): string =>
  `SELECT query_group, MAX(category) AS category,${measures(where)}
GROUP BY query_group
HAVING SUM(CASE WHEN ${IS_NOW} THEN zero_results + relaxed ELSE 0 END) > 0
ORDER BY not_found DESC, partly DESC, query_group
LIMIT ${WORDS}`;

/** `areasServed`: PIN codes or their first digits. Throws `WarehouseUnavailable`. */
export async function notFoundIn(
  warehouse: Warehouse,
  areasServed: readonly string[],
  { now, before }: Compared,
): Promise<NotFound> {
  const { where, values } = inAreas(areasServed);
  const span = [before.from, now.to, now.from, ...values];
  const [[total], words] = await Promise.all([
    ask(warehouse, notFoundTotals(where), span),
    ask(warehouse, notFoundWords(where), span),
  ]);
  return {
    searches: { now: amount(total, 'searches'), before: amount(total, 'searches_before') },
    notFound: { now: amount(total, 'not_found'), before: amount(total, 'not_found_before') },
    words: words.map((row) => ({
      words: String(row['query_group']),
      category: row['category'] === null ? null : String(row['category']),
      searches: amount(row, 'searches'),
      notFound: { now: amount(row, 'not_found'), before: amount(row, 'not_found_before') },
      partlyFound: amount(row, 'partly'),
    })),
  };
}
