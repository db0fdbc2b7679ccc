import type { Row, Table } from '../model/table.ts';

/**
 * One row a key, the newest: MERGE refuses a source that holds a key twice. A batch is in memory anyway, so this costs
 * less here than in the engine.
 */
export function newestRows(table: Table, rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(table, row);
    const known = newest.get(key);
    if (!known || isNewer(table, row, known)) newest.set(key, row);
  }
  return newest.size === rows.length ? [...rows] : [...newest.values()];
}

// Ids hold no NUL, so no two keys read alike.
const keyOf = ({ key }: Table, row: Row): string =>
  key.length === 1 ? String(row[key[0] as string]) : key.map((name) => row[name]).join('\0');

function isNewer({ history }: Table, row: Row, known: Row): boolean {
  if (!history) return Number(row['_source_version']) > Number(known['_source_version']);
  return compareReadings(row[history.reading], known[history.reading]) > 0;
}

const compareReadings = (one: unknown, other: unknown): number =>
  String(one).localeCompare(String(other), 'en', { numeric: true });
