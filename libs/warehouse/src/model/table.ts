/**
 * Types that both dialects have. `paise`, `units`: whole numbers; `instant`: UTC; `day`: a calendar day; `super`:
 * semi-structured (SUPER on Redshift, JSONB on Postgres).
 */
export type ColumnType =
  'id' | 'text' | 'integer' | 'bigint' | 'paise' | 'number' | 'flag' | 'instant' | 'day' | 'super';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** What it means, with its unit; becomes the column's comment. */
  readonly comment: string;
  readonly nullable?: boolean;
  /** The migration that added it, where that is not the one which made the table. */
  readonly since?: number;
  /** Few different values: Redshift keeps such a text as one byte a row. */
  readonly few?: boolean;
  /** Reckoned by the load from other tables, 0 until then: not copied from rows. */
  readonly reckoned?: boolean;
}

/** How Redshift lays a table out: rows of one `key` on one node, or a copy on `all`, or spread `even`ly. */
export interface Layout {
  readonly distribution: { readonly key: string } | 'all' | 'even';
  readonly sort: readonly string[];
  /** Why so. */
  readonly reason: string;
}

/** A table as it is, whatever the engine. Keys are not enforced by Redshift: loading keeps them. */
export interface Table {
  readonly name: string;
  readonly comment: string;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  readonly layout: Layout;
  /** Of a type 2 dimension: rows are versions with `valid_from`, `valid_to` and `is_current`. Else only the newest is kept. */
  readonly history?: History;
}

export interface History {
  /** The column that names what the versions are of. */
  readonly entity: string;
  /** The column that says by which version (1.2.3) of the normalizer a row was read; a newer one replaces the reading. */
  readonly reading: string;
}

/** A value of a row, by the column's type: flags are booleans, instants and days ISO texts, super any JSON. */
export type Value = string | number | boolean | null | object;
export type Row = Readonly<Record<string, Value>>;

export const column = (name: string, type: ColumnType, comment: string): Column => ({
  name,
  type,
  comment,
});
export const optional = (name: string, type: ColumnType, comment: string): Column => ({
  name,
  type,
  comment,
  nullable: true,
});

/** A text of few different values: states, kinds, units. */
export const few = (column: Column): Column => ({ ...column, few: true });
/** Came with a later migration. */
export const since = (migration: number, column: Column): Column => ({
  ...column,
  since: migration,
});
/** A count that the load reckons from other tables. */
export const reckoned = (migration: number, name: string, comment: string): Column => ({
  ...optional(name, 'bigint', comment),
  since: migration,
  reckoned: true,
});

/** The columns that rows bring. */
export const brought = ({ columns }: Table): readonly Column[] =>
  columns.filter((column) => !column.reckoned);

/** Of every loaded table: where a row came from and when. */
export const LINEAGE: readonly Column[] = [
  column(
    '_source_version',
    'bigint',
    'Version of the entity that the row shows; a higher one replaces it',
  ),
  column('_loaded_at', 'instant', 'When the row was written here, UTC'),
];
