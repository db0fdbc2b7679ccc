import type { Row } from './row.ts';

const number = (value: number | undefined, digits = 1): string =>
  value === undefined ? '-' : value.toFixed(digits);

const COLUMNS: readonly (readonly [string, number, (row: Row) => string])[] = [
  ['process', -18, ({ app }) => app],
  ['health', -10, ({ health }) => health],
  ['req/s', 8, ({ requests }) => number(requests)],
  ['5xx/s', 8, ({ faults }) => number(faults)],
  ['records/s', 10, ({ records }) => number(records)],
  ['behind', 16, (row) => row.behind],
  ['cpu %', 7, ({ processor }) => number(processor, 0)],
  ['MiB', 6, ({ memoryMib }) => number(memoryMib, 0)],
];

const cell = (text: string, width: number): string =>
  width < 0 ? text.padEnd(-width) : text.padStart(width);

/** The table that people look at; what is not well is marked by `!`, which a terminal without colours shows too. */
export function render(profile: string, at: Date, rows: readonly Row[]): string {
  const head = COLUMNS.map(([title, width]) => cell(title, width)).join(' ');
  const lines = rows.map((row) => {
    const unwell = row.health !== 'ready' || (row.faults ?? 0) > 0;
    const cells = COLUMNS.map(([, width, text]) => cell(text(row), width)).join(' ');
    return `${unwell ? '!' : ' '} ${cells}`;
  });
  const title = `kirana ${profile}  ${at.toISOString().slice(11, 19)}  (Ctrl-C ends)`;
  return [title, `  ${head}`, ...lines, ''].join('\n');
}
