import type { Table } from './table.ts';
import { column, few } from './table.ts';

export const DIM_PLACE: Table = {
  name: 'dim_place',
  comment: 'PIN codes with district and state; loaded from a file that the operator gives',
  key: ['pincode'],
  layout: { distribution: 'all', sort: ['pincode'], reason: 'small, and joined to every fact' },
  columns: [
    column('pincode', 'text', 'PIN code, six digits'),
    column('district', 'text', 'District; the first in the file where a PIN code lies in several'),
    few(column('state', 'text', 'State or union territory')),
    column('districts', 'integer', 'How many districts the PIN code lies in'),
    column('_loaded_at', 'instant', 'When the row was written here, UTC'),
  ],
};
