import { REJECT_CODES } from '../rows/problem.ts';
import type { Problem } from '../rows/problem.ts';
import type { KeptReject } from '../stores/import-rejects.ts';

/** Excel reads UTF-8 only with a mark. */
const MARK = '\ufeff';

/** The rejected rows as a file that can be mended and sent again; streamed. */
export async function* rejectsCsv(
  headings: readonly string[],
  rejects: AsyncIterable<KeptReject>,
): AsyncGenerator<string> {
  yield rejectsHead(headings);
  for await (const reject of rejects) yield rejectLine(reject, headings.length);
}

/** The heading line: the file's own columns, so that the mended rows can be sent as they are, then the reasons. */
const rejectsHead = (headings: readonly string[]): string =>
  MARK + line([...headings, 'Row', 'Reason', 'Cell', 'Expected']);

/** One rejected row. Of several reasons all are told, apart by "; ". */
function rejectLine({ row, problems, cells }: KeptReject, width: number): string {
  const padded = Array.from({ length: Math.max(width, cells.length) }, (_, at) => cells[at] ?? '');
  const told = (of: (problem: Problem) => string) => problems.map(of).join('; ');
  return line([
    ...padded,
    String(row),
    told(({ code }) => REJECT_CODES[code]),
    told(({ field, value }) => (field === null ? value : `${field}: ${value}`)),
    told(({ expected }) => expected),
  ]);
}

const line = (cells: readonly string[]): string => `${cells.map(safeCell).join(',')}\r\n`;

/**
 * A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection). A number below zero stays a number.
 */
function safeCell(text: string): string {
  const formula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text);
  const safe = formula ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
