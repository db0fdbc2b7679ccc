import type { Table } from './table.ts';
import { column, optional } from './table.ts';

const SMALL = { distribution: 'all', sort: [], reason: 'small' } as const;

/** How far each Kafka partition has been loaded; written in the transaction of the rows, so that each counts once. */
export const LOAD_OFFSETS: Table = {
  name: 'load_offsets',
  comment: 'The next offset to load of each Kafka partition',
  key: ['topic', 'partition_no'],
  layout: SMALL,
  columns: [
    column('topic', 'text', 'Topic without prefix'),
    column('partition_no', 'integer', 'Partition'),
    column('next_offset', 'bigint', 'The next offset to read'),
    column('_loaded_at', 'instant', 'When it was written, UTC'),
  ],
};

export const LOAD_REJECTS: Table = {
  name: 'load_rejects',
  comment: 'Records that could not be loaded, with the reason',
  key: ['topic', 'partition_no', 'offset_no'],
  layout: SMALL,
  columns: [
    column('topic', 'text', 'Topic without prefix'),
    column('partition_no', 'integer', 'Partition'),
    column('offset_no', 'bigint', 'Offset of the record'),
    column('record_key', 'text', 'Key of the record'),
    column('reason', 'text', 'What was wrong with it'),
    optional('payload', 'text', 'The record as it was, cut at 60,000 characters'),
    column('_loaded_at', 'instant', 'When it was written, UTC'),
  ],
};

/** Each run of the data tests, so that a report can say since when a promise does not hold. */
export const LOAD_CHECKS: Table = {
  name: 'load_checks',
  comment: 'What the data tests found after loads',
  key: ['run_id', 'test'],
  layout: SMALL,
  columns: [
    column('run_id', 'id', 'The run: all of its tests have the same'),
    column('test', 'text', 'What is promised'),
    optional(
      'broken',
      'bigint',
      'Rows that break it, 0 where it holds; null where nobody could tell',
    ),
    optional('trouble', 'text', 'Why nobody could tell'),
    column('took_ms', 'integer', 'How long the answer took, milliseconds'),
    column(
      'loaded_records',
      'bigint',
      'Sum of the next offsets when the run began: which loads it saw',
    ),
    column('checked_at', 'instant', 'When the run began, UTC'),
  ],
};

export const SCHEMA_MIGRATIONS: Table = {
  name: 'schema_migrations',
  comment: 'Migrations that have been applied',
  key: ['version'],
  layout: SMALL,
  columns: [
    column('version', 'integer', 'Number of the migration'),
    column('name', 'text', 'What it did'),
    column('applied_at', 'instant', 'When, UTC'),
  ],
};
