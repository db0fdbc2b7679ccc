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
