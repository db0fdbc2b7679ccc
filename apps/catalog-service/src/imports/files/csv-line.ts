/** One line cut into cells. */
export interface CutLine {
  readonly cells: string[];
  /** A quoted cell goes on in the next line. */
  readonly open: boolean;
  /** A quoted cell holds a single quotation mark, which RFC 4180 would have doubled. */
  readonly irregular: boolean;
}

/**
 * Cuts a line (or several, joined by their line ends) after RFC 4180, forgiving what sellers' files hold: a quotation
 * mark inside a cell stands for itself (`Wafer 5" 10g`), also inside a quoted cell unless a delimiter or the end follows.
 */
export function cutLine(line: string, delimiter: string): CutLine {
  if (!line.includes('"')) {
    return { cells: line.split(delimiter), open: false, irregular: false };
  }
  const cells: string[] = [];
  let at = 0;
  let irregular = false;
  for (;;) {
    const cut = quoteAt(line, at)
      ? quotedCell(line, at, delimiter)
      : plainCell(line, at, delimiter);
    cells.push(cut.cell);
    irregular ||= cut.irregular;
    if (cut.open || cut.end >= line.length) return { cells, open: cut.open, irregular };
    at = cut.end + delimiter.length;
  }
}

/** The same with every quotation mark standing for itself: for a line whose quotes make no sense. */
export const cutLiterally = (line: string, delimiter: string): string[] => line.split(delimiter);

interface CutCell {
  readonly cell: string;
  readonly end: number;
  readonly open: boolean;
  readonly irregular: boolean;
}

const quoteAt = (line: string, at: number): boolean => line.startsWith('"', at);

function plainCell(line: string, at: number, delimiter: string): CutCell {
  const next = line.indexOf(delimiter, at);
  const end = next === -1 ? line.length : next;
  return { cell: line.slice(at, end), end, open: false, irregular: false };
}

function quotedCell(line: string, at: number, delimiter: string): CutCell {
  let from = at + 1;
  let irregular = false;
  for (;;) {
    const quote = line.indexOf('"', from);
    if (quote === -1) {
      return { cell: unquote(line.slice(at + 1)), end: line.length, open: true, irregular };
    }
    if (quoteAt(line, quote + 1)) {
      from = quote + 2;
      continue;
    }
    const end = skipBlanks(line, quote + 1, delimiter);
    if (end === line.length || line.startsWith(delimiter, end)) {
      return { cell: unquote(line.slice(at + 1, quote)), end, open: false, irregular };
    }
    irregular = true;
    from = quote + 1;
  }
}

const unquote = (text: string): string => text.replaceAll('""', '"');

function skipBlanks(line: string, from: number, delimiter: string): number {
  let at = from;
  while (line[at] === ' ' && delimiter !== ' ') at += 1;
  return at;
}
