import type { Column, Table } from '../model/table.ts';
import type { Dialect } from './dialect.ts';

/** A text as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The statements that make a table with its comments, where it is not there yet: with the columns that it had when that
 * migration was released, all where none is named.
 */
export function createTable(table: Table, dialect: Dialect, migration = Infinity): string[] {
  const key = dialect.declaresKeys ? [`PRIMARY KEY (${table.key.join(', ')})`] : [];
  const columns = table.columns.filter((column) => (column.since ?? 0) <= migration);
  const parts = [...columns.map((column) => columnOf(table, column, dialect)), ...key];
  return [
    `CREATE TABLE IF NOT EXISTS ${table.name} (\n  ${parts.join(',\n  ')}\n)${dialect.layout(table.layout)}`,
    `COMMENT ON TABLE ${table.name} IS ${literal(table.comment)}`,
    ...columns.map((column) => commentOn(table, column)),
  ];
}

/** The statements that add the columns which came with a migration to a table that is there already. */
export const addColumns = (table: Table, dialect: Dialect, migration: number): string[] =>
  table.columns
    .filter((column) => column.since === migration)
    .flatMap((column) => [
      `ALTER TABLE ${table.name} ADD COLUMN ${columnOf(table, column, dialect)}`,
      commentOn(table, column),
    ]);

/** Says anew what a table and the columns it had by a migration mean. */
export const commentAnew = (table: Table, migration: number): string[] => [
  `COMMENT ON TABLE ${table.name} IS ${literal(table.comment)}`,
  ...table.columns
    .filter((column) => (column.since ?? 0) <= migration)
    .map((column) => commentOn(table, column)),
];

const commentOn = (table: Table, { name, comment }: Column): string =>
  `COMMENT ON COLUMN ${table.name}.${name} IS ${literal(comment)}`;

function columnOf(table: Table, column: Column, dialect: Dialect): string {
  const { name, type, nullable, reckoned } = column;
  return [
    name,
    dialect.types[type],
    ...(reckoned ? ['DEFAULT 0'] : []),
    ...dialect.encode(table, column),
    ...(nullable ? [] : ['NOT NULL']),
  ].join(' ');
}
