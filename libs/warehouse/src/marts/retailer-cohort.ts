import type { Mart } from './mart.ts';

/**
 * The lines are read once. An order counts by its first line, which every order has: to tell orders apart by their ids
 * would sort all lines.
 */
export const MART_RETAILER_COHORT: Mart = {
  name: 'mart_retailer_cohort',
  comment: 'Shops by the month of their first order, and how many order again in each later month',
  columns: {
    cohort_month: 'First day of the month (IST) of the first order',
    months_later: 'Months since then, 0 = the same month',
    shops: 'Shops of the cohort that ordered in that month',
    orders: 'Their orders in that month, cancelled ones left out',
    paise: 'Value of those orders, paise',
  },
  query: () => `SELECT CAST(DATE_TRUNC('month', first_order_day) AS DATE) AS cohort_month,
  CAST((EXTRACT(YEAR FROM month_start) - EXTRACT(YEAR FROM first_order_day)) * 12
    + EXTRACT(MONTH FROM month_start) - EXTRACT(MONTH FROM first_order_day) AS INTEGER) AS months_later,
  COUNT(*) AS shops,
  SUM(orders) AS orders,
  SUM(paise) AS paise
FROM (
  SELECT shop_id, month_start, orders, paise, MIN(first_day) OVER (PARTITION BY shop_id) AS first_order_day
  FROM (
    SELECT shop_id,
      DATE_TRUNC('month', CAST(placed_day AS TIMESTAMP)) AS month_start,
      MIN(placed_day) AS first_day,
      SUM(CASE WHEN line_no = 1 AND state <> 'cancelled' THEN 1 ELSE 0 END) AS orders,
      SUM(CASE WHEN state <> 'cancelled' THEN line_paise ELSE 0 END) AS paise
    FROM fct_order_line
    GROUP BY shop_id, DATE_TRUNC('month', CAST(placed_day AS TIMESTAMP))
  ) months
) shops
WHERE orders > 0
GROUP BY 1, 2`,
};
