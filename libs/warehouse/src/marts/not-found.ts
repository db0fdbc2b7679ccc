import type { Mart } from './mart.ts';

export const MART_NOT_FOUND: Mart = {
  name: 'mart_not_found',
  comment: 'What shops searched for and did not find, by week, area and words',
  columns: {
    week_start: 'The Monday of the week of the searches',
    area: "First three digits of the shops' PIN code; unknown where they had none",
    query_group: 'The words that were meant, folded, in alphabetical order',
    category: 'The category that was likely meant; unknown where none was',
    searches: 'Searches for these words, found or not',
    not_found: 'Of these, nothing answered the words',
    partly_found: 'Of these, listings answered only some of the words',
    not_found_share: 'not_found as a share of searches, 0 to 1',
  },
  query: () => `SELECT d.week_start,
  COALESCE(f.area, 'unknown') AS area,
  f.query_group,
  COALESCE(f.category, 'unknown') AS category,
  SUM(f.searches) AS searches,
  SUM(f.zero_results) AS not_found,
  SUM(f.relaxed) AS partly_found,
  CAST(SUM(f.zero_results) AS DOUBLE PRECISION) / NULLIF(SUM(f.searches), 0) AS not_found_share
FROM fct_search f
JOIN dim_date d ON d.day = f.window_day
GROUP BY 1, 2, 3, 4
HAVING SUM(f.zero_results) + SUM(f.relaxed) > 0`,
};
