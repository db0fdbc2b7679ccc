import type { Row, Table, Value } from '../model/table.ts';
import { brought } from '../model/table.ts';

/**
 * Writes rows in the text format of COPY (https://www.postgresql.org/docs/current/sql-copy.html): tabs between values,
 * `\N` for null, backslash escapes. NUL characters, which no engine stores, are dropped.
 */
export function copyLines(table: Table): (row: Row) => string {
  const [first = '', ...others] = brought(table).map(({ name }) => name);
  return (row) => {
    let line = copyValue(row[first] ?? null);
    for (const name of others) line += `\t${copyValue(row[name] ?? null)}`;
    return `${line}\n`;
  };
}

const SPECIAL = /[\\\t\n\r\0]/;

function copyValue(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'object' ? JSON.stringify(value) : value;
  // Most texts hold none of them, and looking is cheaper than replacing.
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll(/[\\\t\n\r\0]/g, (character) => ESCAPES[character] ?? '');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '',
};
