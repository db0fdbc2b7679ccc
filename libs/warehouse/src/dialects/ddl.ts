import type { Column, Table } from '../model/table.ts';
import type { Dialect } from './dialect.ts';

/** A text as SQL writes it. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The statements that make a table with its comments, where it is not there yet. */
export function createTable(table: Table, dialect: Dialect): string[] {
  const key = dialect.declaresKeys ? [`PRIMARY KEY (${table.key.join(', ')})`] : [];
  const parts = [...table.columns.map((column) => columnOf(column, dialect)), ...key];
  return [
    `CREATE TABLE IF NOT EXISTS ${table.name} (\n  ${parts.join(',\n  ')}\n)${dialect.layout(table.layout)}`,
    `COMMENT ON TABLE ${table.name} IS ${literal(table.comment)}`,
    ...table.columns.map(
      ({ name, comment }) => `COMMENT ON COLUMN ${table.name}.${name} IS ${literal(comment)}`,
    ),
  ];
}

const columnOf = ({ name, type, nullable }: Column, dialect: Dialect): string =>
  `${name} ${dialect.types[type]}${nullable ? '' : ' NOT NULL'}`;
