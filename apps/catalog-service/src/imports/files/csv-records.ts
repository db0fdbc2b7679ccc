import { cutLine, cutLiterally } from './csv-line.ts';
import type { CutLine } from './csv-line.ts';
import type { FileRow } from './file-row.ts';

/** A cell that spans more lines than this is a forgotten quotation mark, not a text. */
const MOST_LINES = 25;
const MOST_CHARACTERS = 20_000;

/** Lines whose row is not complete yet. */
interface Held {
  /** Number of the first. */
  readonly line: number;
  readonly texts: string[];
}

/**
 * Puts physical lines together into rows. A quotation mark that is never closed must not swallow the rows after it: when
 * the lines joined break the rules of quoting or make more or fewer cells than usual, and the first alone, its quotes
 * standing for themselves, makes the usual number, or when no end is found within 25 lines, the first line is taken
 * literally and the others are read anew.
 */
export class CsvRecords {
  readonly #delimiter: string;
  #waiting: Held | null = null;
  #width = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The rows that this line completes: none while a quoted cell is open, several after a recovery. */
  add(text: string, line: number): FileRow[] {
    const held = this.#waiting ?? { line, texts: [] };
    held.texts.push(text);
    const joined = held.texts.join('\n');
    const cut = cutLine(joined, this.#delimiter);
    this.#waiting = null;
    if (!cut.open) return this.#complete(held, cut);
    if (held.texts.length >= MOST_LINES || joined.length > MOST_CHARACTERS)
      return this.#recover(held);
    this.#waiting = held;
    return [];
  }

  /** The rows still held at the end of the file. */
  end(): FileRow[] {
    const rows: FileRow[] = [];
    while (this.#waiting) {
      const held = this.#waiting;
      this.#waiting = null;
      rows.push(...this.#recover(held));
    }
    return rows;
  }

  #complete(held: Held, { cells, irregular }: CutLine): FileRow[] {
    const odd = irregular || cells.length !== this.#width;
    const swallowed = held.texts.length > 1 && this.#width > 0 && odd;
    if (swallowed && this.#literal(held).length === this.#width) return this.#recover(held);
    if (cells.every((cell) => cell.trim() === '')) return [];
    if (this.#width < 2) this.#width = cells.length;
    return [{ line: held.line, cells }];
  }

  #recover(held: Held): FileRow[] {
    const first: FileRow = { line: held.line, cells: this.#literal(held), unclosedQuote: true };
    const rest = held.texts.slice(1).flatMap((text, at) => this.add(text, held.line + 1 + at));
    return [first, ...rest];
  }

  #literal({ texts }: Held): string[] {
    const cells = cutLiterally(texts[0] ?? '', this.#delimiter);
    return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1) : cell));
  }
}
