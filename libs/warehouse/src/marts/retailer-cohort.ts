import type { Mart } from './mart.ts';

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
  query: () => `SELECT CAST(DATE_TRUNC('month', r.first_order_day) AS DATE) AS cohort_month,
  (d.year - f.year) * 12 + d.month - f.month AS months_later,
  COUNT(DISTINCT o.shop_id) AS shops,
  COUNT(DISTINCT o.order_id) AS orders,
  SUM(o.line_paise) AS paise
FROM fct_order_line o
JOIN dim_retailer r ON r.shop_id = o.shop_id
JOIN dim_date d ON d.day = o.placed_day
JOIN dim_date f ON f.day = r.first_order_day
WHERE o.state <> 'cancelled'
GROUP BY 1, 2`,
};
