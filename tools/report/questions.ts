import type { Warehouse } from '@kirana/warehouse';

/** Rows shown of an answer; the rest is counted. */
const SHOWN = 5;
const QUERY = /`(SELECT [^`]+);`/;
const ANSWER = /\n+ {4}```\n[\s\S]*?\n {4}```(?=\n|$)/g;

type Answers = readonly Readonly<Record<string, unknown>>[];

/** The page of questions with the answers of this warehouse below each query; answers of before are replaced. */
export async function answered(warehouse: Warehouse, page: string): Promise<string> {
  const lines = page.replaceAll(ANSWER, '').trimEnd().split('\n');
  const written: string[] = [];
  for (const line of lines) {
    written.push(line);
    const [, sql] = QUERY.exec(line) ?? [];
    if (sql) written.push(...shown(await warehouse.query(sql)));
  }
  return `${written.join('\n')}\n`;
}

/** As text in columns, indented so that it belongs to the question above. */
function shown(rows: Answers): string[] {
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.slice(0, SHOWN).map((row) => names.map((name) => cell(row[name])))];
  const widths = names.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const text = cells.map((row) =>
    row
      .map((value, at) => value.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rest = rows.length > SHOWN ? [`… ${rows.length - SHOWN} more`] : [];
  const said = rows.length === 0 ? ['(no rows)'] : [...text, ...rest];
  return ['', ...['```', ...said, '```'].map((line) => `    ${line}`)];
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number' && !Number.isInteger(value)) return value.toFixed(2);
  return String(value);
}
