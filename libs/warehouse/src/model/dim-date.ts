import type { Table } from './table.ts';
import { column, few } from './table.ts';

export const DIM_DATE: Table = {
  name: 'dim_date',
  comment: 'Days in India, 2024 to 2035',
  key: ['day'],
  layout: { distribution: 'all', sort: ['day'], reason: 'small, and joined to every fact' },
  columns: [
    column('day', 'day', 'The day in India (IST)'),
    column('year', 'integer', 'Calendar year'),
    column('month', 'integer', '1 to 12'),
    column('week_start', 'day', 'The Monday of its week'),
    column('weekday', 'integer', 'ISO weekday, 1 = Monday'),
    few(column('fiscal_year', 'text', 'Indian fiscal year, April to March, e.g. 2026-27')),
    column('fiscal_quarter', 'integer', '1 (April to June) to 4'),
  ],
};
