import type { ColumnType, Layout } from '../model/table.ts';

/** What differs between the engines; everything else is the same statement on both. */
export interface Dialect {
  readonly name: 'postgres' | 'redshift';
  readonly types: Readonly<Record<ColumnType, string>>;
  /** What follows the column list of CREATE TABLE. */
  layout(layout: Layout): string;
  /** Whether a primary key is declared: Redshift would believe it without keeping it. */
  readonly declaresKeys: boolean;
}

export const POSTGRES: Dialect = {
  name: 'postgres',
  types: {
    id: 'VARCHAR(64)',
    text: 'TEXT',
    integer: 'INTEGER',
    bigint: 'BIGINT',
    paise: 'BIGINT',
    number: 'DOUBLE PRECISION',
    flag: 'BOOLEAN',
    instant: 'TIMESTAMP',
    day: 'DATE',
    super: 'JSONB',
  },
  layout: () => '',
  declaresKeys: true,
};

export const REDSHIFT: Dialect = {
  name: 'redshift',
  types: {
    id: 'VARCHAR(64)',
    text: 'VARCHAR(65535)',
    integer: 'INTEGER',
    bigint: 'BIGINT',
    paise: 'BIGINT',
    number: 'DOUBLE PRECISION',
    flag: 'BOOLEAN',
    instant: 'TIMESTAMP',
    day: 'DATE',
    super: 'SUPER',
  },
  layout: ({ distribution, sort }) => {
    const spread =
      typeof distribution === 'string'
        ? ` DISTSTYLE ${distribution.toUpperCase()}`
        : ` DISTSTYLE KEY DISTKEY (${distribution.key})`;
    return sort.length > 0 ? `${spread} COMPOUND SORTKEY (${sort.join(', ')})` : spread;
  },
  declaresKeys: false,
};
