import type { Import, RejectedRow } from '../import-requests.ts';

/** Cells as corrected: by row, then by column (0 the leftmost). */
export type Corrections = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Rows with the same mistake in the same field and the same wrong text: one answer mends them all. */
export interface SameMistake {
  readonly code: RejectedRow['code'];
  readonly field: string;
  readonly column: number;
  readonly value: string;
  readonly rows: readonly RejectedRow[];
}

/** The column (0 the leftmost) that gave a field; -1 where none did. */
export const columnOf = ({ columns, headings }: Import, field: string | null): number => {
  const heading = field === null ? undefined : columns?.[field];
  return heading === undefined ? -1 : headings.indexOf(heading);
};

/** Groups of two rows and more, the largest first. */
export function sameMistakes(shown: Import, rows: readonly RejectedRow[]): readonly SameMistake[] {
  const groups = Map.groupBy(rows, ({ code, field, value }) => `${code} ${field} ${value.trim()}`);
  return [...groups.values()]
    .flatMap((same) => {
      const [{ code, field, value } = { field: null }] = same;
      const column = columnOf(shown, field);
      // One name for many products would be a mistake of its own.
      const common = field !== null && field !== 'title';
      return code && common && column >= 0 && same.length > 1
        ? [{ code, field, column, value: value ?? '', rows: same }]
        : [];
    })
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** The corrections with one more cell. */
export const withCell = (
  corrections: Corrections,
  row: number,
  column: number,
  text: string,
): Corrections => ({ ...corrections, [row]: { ...corrections[row], [column]: text } });

/** The corrections with one text in a column of all these rows. */
export const withAll = (
  corrections: Corrections,
  { rows, column }: SameMistake,
  text: string,
): Corrections => rows.reduce((all, { row }) => withCell(all, row, column, text), corrections);

/** A row's cells after the corrections. */
export const corrected = ({ row, cells }: RejectedRow, corrections: Corrections): string[] =>
  cells.map((cell, column) => corrections[row]?.[column] ?? cell);

/** Rows of which some cell now says something else. */
export const changedRows = (
  rows: readonly RejectedRow[],
  corrections: Corrections,
): readonly RejectedRow[] =>
  rows.filter((row) => corrected(row, corrections).some((cell, at) => cell !== row.cells[at]));

/** The corrected rows as a CSV (RFC 4180) under the file's own headings, to be imported again. */
export function correctedCsv(
  headings: readonly string[],
  rows: readonly RejectedRow[],
  corrections: Corrections,
): string {
  const lines = [headings, ...rows.map((row) => corrected(row, corrections))];
  return lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
}

const quoted = (cell: string): string =>
  /[",\r\n;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
