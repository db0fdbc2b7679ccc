import { recogniseHeadings } from '../headings/recognise-headings.ts';
import { cutLine } from './csv-line.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * Chooses the delimiter of a CSV from its first lines: the one by which a line names most of our fields; of equals the
 * one that cuts most lines into the same number of cells. A file of one column has none and gets the comma.
 */
export function detectDelimiter(lines: readonly string[]): Delimiter {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, ...scoreOf(lines, delimiter) }));
  scored.sort((a, b) => b.fields - a.fields || b.regular - a.regular);
  return scored[0]?.delimiter ?? ',';
}

function scoreOf(lines: readonly string[], delimiter: string): { fields: number; regular: number } {
  const rows = lines.map((line) => cutLine(line, delimiter).cells);
  const fields = Math.max(
    0,
    ...rows
      .filter((row) => row.length > 1)
      .map((row) => Object.keys(recogniseHeadings(row).columns).length),
  );
  const widths = new Map<number, number>();
  for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return { fields, regular: Math.max(0, ...widths.values()) };
}
