/** Rows of a dictionary: comments and blank lines dropped, columns trimmed. */
export function rowsOf(tsv: string): string[][] {
  const rows: string[][] = [];
  for (const line of tsv.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    rows.push(line.split('\t').map((column) => column.trim()));
  }
  return rows;
}

/** The comma-separated entries of a column, empty ones dropped. */
export const entriesOf = (column: string | undefined): string[] =>
  (column ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
