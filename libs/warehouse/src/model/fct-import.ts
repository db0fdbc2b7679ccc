import type { Table } from './table.ts';
import { column, LINEAGE, optional } from './table.ts';

export const FCT_IMPORT: Table = {
  name: 'fct_import',
  comment: 'Each row of a seller file that made or changed a listing',
  key: ['listing_id', '_source_version'],
  layout: {
    distribution: { key: 'listing_id' },
    sort: ['imported_day', 'import_id'],
    reason: 'joined to dim_listing by listing_id; asked for by spans of days',
  },
  columns: [
    column('import_id', 'id', 'The import'),
    column('listing_id', 'id', 'The listing it wrote'),
    column('seller_id', 'id', 'Whose file it was'),
    optional('import_row', 'integer', 'Row of the file, from 1 after the heading'),
    column('is_new', 'flag', 'True where the row made the listing'),
    column('was_read', 'flag', 'True where content and category could be read from it'),
    column('imported_at', 'instant', 'When, UTC'),
    column('imported_day', 'day', 'The day in India (IST)'),
    ...LINEAGE,
  ],
};
