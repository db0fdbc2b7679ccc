import type { Table, Value } from '../model/table.ts';
import type { Row } from '../model/table.ts';

/**
 * A row in the text format of COPY (https://www.postgresql.org/docs/current/sql-copy.html): tabs between values, `\N`
 * for null, backslash escapes. NUL characters, which no engine stores, are dropped.
 */
export const copyLine = (table: Table, row: Row): string =>
  `${table.columns.map(({ name }) => copyValue(row[name] ?? null)).join('\t')}\n`;

function copyValue(value: Value): string {
  if (value === null) return '\\N';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replaceAll(/[\\\t\n\r\0]/g, (character) => ESCAPES[character] ?? '');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '',
};
