import type { Column, ColumnType, Layout, Table } from '../model/table.ts';
import { encodingOf } from './encodings.ts';

/** What differs between the engines; everything else is the same statement on both. */
export interface Dialect {
  readonly name: 'postgres' | 'redshift';
  readonly types: Readonly<Record<ColumnType, string>>;
  /** What follows the column list of CREATE TABLE. */
  layout(layout: Layout): string;
  /** How a column is compressed, as words of its definition; none where the engine has no say in it. */
  encode(table: Table, column: Column): string[];
  /** Whether a primary key is declared: Redshift would believe it without keeping it. */
  readonly declaresKeys: boolean;
  /** The day in India now. Redshift runs CURRENT_TIMESTAMP on its leader node only, never over tables. */
  readonly today: string;
  /** Now, UTC. */
  readonly now: string;
  /** Sent once on each new connection, in this order. */
  session(schema: string): string[];
  /** Keeps other writers of a table out until the transaction ends, and lets readers read. */
  lock(table: string): string;
  /** Whether a branch of MERGE takes a condition. */
  readonly conditionalMerge: boolean;
  /** A JSON text as a `super` value. */
  parseJson(text: string): string;
}

// Not by start-up options: Redshift takes none.
const COMMON_SESSION = (schema: string): string[] => [
  `SET search_path TO ${schema}`,
  `SET timezone TO 'UTC'`,
];

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
  encode: () => [],
  declaresKeys: true,
  conditionalMerge: true,
  today: "CAST(CURRENT_TIMESTAMP AT TIME ZONE 'Asia/Kolkata' AS DATE)",
  // A mart sorts and groups a million rows: in 4 MB, the default, by way of the disk.
  session: (schema) => [...COMMON_SESSION(schema), "SET work_mem TO '32MB'"],
  now: "CURRENT_TIMESTAMP AT TIME ZONE 'UTC'",
  lock: (table) => `LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`,
  parseJson: (text) => `CAST(${text} AS JSONB)`,
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
  encode: (table, column) => [`ENCODE ${encodingOf(table, column).name}`],
  declaresKeys: false,
  conditionalMerge: false,
  today: "CAST(CONVERT_TIMEZONE('UTC', 'Asia/Kolkata', GETDATE()) AS DATE)",
  session: (schema) => COMMON_SESSION(schema),
  now: 'GETDATE()',
  lock: (table) => `LOCK ${table}`,
  parseJson: (text) => `JSON_PARSE(${text})`,
};
