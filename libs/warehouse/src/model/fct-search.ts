import type { Table } from './table.ts';
import { column, few, LINEAGE, optional } from './table.ts';

/** One row what one process counted in one window: no shop and no single search can be told from it. */
export const FCT_SEARCH: Table = {
  name: 'fct_search',
  comment: 'What shops searched for, counted by words that mean the same, area and window of time',
  key: ['search_id'],
  layout: {
    distribution: 'even',
    sort: ['window_day', 'query_group'],
    reason: 'joined to nothing but days; asked for by spans of days and by words',
  },
  columns: [
    column('search_id', 'id', 'The count: one of a process, window, words and area'),
    column('query_group', 'text', 'The words that were meant, folded, in alphabetical order'),
    few(column('script', 'text', 'Of what was typed: latin, devanagari or other')),
    few(optional('category', 'text', 'The category that was likely meant; null where none was')),
    optional('area', 'text', "First three digits of the shop's PIN code; null where unknown"),
    column('searches', 'bigint', 'Searches that were counted'),
    column('zero_results', 'bigint', 'Of these, nothing answered the words'),
    column('relaxed', 'bigint', 'Of these, listings answered only some of the words'),
    column('window_start', 'instant', 'When the window began, UTC'),
    column('window_seconds', 'integer', 'How long it was, seconds'),
    column('window_day', 'day', 'The day in India (IST) it began'),
    ...LINEAGE,
  ],
};
