import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Row } from './columns.ts';

/** A line of input that is no row. */
export class UnreadableLine extends Error {
  readonly code = 'unreadable-line';
  readonly retriable = false;
  readonly line: number;

  constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`);
    this.line = line;
  }
}

/** The rows of a file (CSV with a heading, or NDJSON by its name) or of NDJSON on a stream, one at a time. */
export function rowsOf(path: string | undefined, input: Readable): AsyncIterable<Row> {
  if (path === undefined) return jsonRows(input);
  const file = createReadStream(path, 'utf8');
  return /\.(nd)?jsonl?$/i.test(path) ? jsonRows(file) : csvRows(file);
}

function csvRows(file: Readable): AsyncIterable<Row> {
  const parser = parse({
    columns: true,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  file.on('error', (error) => parser.destroy(error));
  return file.pipe(parser);
}

async function* jsonRows(file: Readable): AsyncIterable<Row> {
  let number = 0;
  for await (const line of createInterface({ input: file, crlfDelay: Infinity })) {
    number++;
    if (line.trim() !== '') yield rowOf(line, number);
  }
}

function rowOf(line: string, number: number): Row {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UnreadableLine(number, 'not JSON');
  }
  if (typeof value === 'string') return { title: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UnreadableLine(number, 'neither an object nor a string');
  }
  return value as Row;
}
