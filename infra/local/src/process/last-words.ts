import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const TAIL_BYTES = 16 * 1024;
const LENGTH = 200;

/** The line of a log that most likely says why its process died: the last error in it, else its last line. */
export function tellingLine(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !/^at |^\.\.\. \d+ more/.test(line));
  const error = said.findLast((line) =>
    /\b(ERROR|FATAL)\b|Exception|Error:|"level":(50|60)/.test(line),
  );
  return (error ?? said.at(-1))?.slice(0, LENGTH);
}

/** What a part last said in its log since `from` (bytes). */
export function lastWords(log: string, from = 0): string | undefined {
  const file = openSync(log, 'r');
  try {
    const { size } = fstatSync(file);
    const start = Math.max(from, size - TAIL_BYTES);
    const buffer = Buffer.alloc(Math.max(0, size - start));
    readSync(file, buffer, 0, buffer.length, start);
    return tellingLine(buffer.toString('utf8'));
  } finally {
    closeSync(file);
  }
}
