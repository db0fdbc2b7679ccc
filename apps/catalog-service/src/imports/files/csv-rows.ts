import { CsvRecords } from './csv-records.ts';
import { detectDelimiter } from './delimiter.ts';
import type { TextEncoding } from './encoding-probe.ts';
import type { FileRow } from './file-row.ts';

const SAMPLE_LINES = 40;
const SEP = /^"?sep=(.)"?$/i;

/** The rows of a CSV, streamed: holds one chunk of the file at a time. Blank lines are skipped but counted. */
export async function* csvRows(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<FileRow> {
  const start: string[] = [];
  let records: CsvRecords | null = null;
  let line = 0;
  for await (const text of physicalLines(bytes, encoding)) {
    if (records === null && start.push(text) < SAMPLE_LINES) continue;
    if (records === null) {
      ({ records, line } = yield* readStart(start));
      continue;
    }
    line += 1;
    yield* records.add(text, line);
  }
  if (records === null) ({ records } = yield* readStart(start));
  yield* records.end();
}

/** The first lines, once they are all there to choose the delimiter by. Excel's own "sep=;" line is obeyed. */
function* readStart(
  start: readonly string[],
): Generator<FileRow, { records: CsvRecords; line: number }> {
  const stated = SEP.exec(start[0]?.trim() ?? '')?.[1];
  const records = new CsvRecords(stated ?? detectDelimiter(start));
  for (const [at, text] of start.entries()) {
    if (at > 0 || stated === undefined) yield* records.add(text, at + 1);
  }
  return { records, line: start.length };
}

/** Lines ended by \n, \r\n or a lone \r (old Macs). */
async function* physicalLines(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for await (const chunk of bytes) {
    const text = rest + decoder.decode(chunk, { stream: true });
    // A \r at the very end may be half of a \r\n: it waits for the next chunk.
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield* rest.split(/\r\n|\n|\r/);
}
