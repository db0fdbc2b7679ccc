import type { FileRow } from '../file-row.ts';
import { dateOfSerial } from './date-styles.ts';
import { xmlEvents } from './xml-events.ts';
import type { XmlListener } from './xml-events.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** Columns beyond are not read: a price list has a dozen, a damaged sheet 16,384. */
const MOST_COLUMNS = 200;

/** The filled rows of a sheet, streamed. Cells are given as text as Excel shows them, without number formats. */
export async function* sheetRows(
  xml: AsyncIterable<Uint8Array>,
  context: SheetContext,
): AsyncGenerator<FileRow> {
  const listener = new SheetListener(context);
  for await (const _ of xmlEvents(xml, listener)) yield* listener.take();
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

class SheetListener implements XmlListener {
  readonly #context: SheetContext;
  #ready: FileRow[] = [];
  #cells: string[] = [];
  #line = 0;
  #cell: OpenCell | null = null;
  #text = '';
  #inValue = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  take(): FileRow[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.#line = Number(attributes['r'] ?? this.#line + 1);
      this.#cells = [];
    } else if (name === 'c') {
      this.#cell = {
        column: columnOf(attributes['r']) ?? this.#cells.length,
        type: attributes['t'] ?? 'n',
        style: Number(attributes['s'] ?? 0),
      };
      this.#text = '';
    }
    this.#inValue = this.#cell !== null && (name === 'v' || name === 't');
  }

  text(text: string): void {
    if (this.#inValue) this.#text += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false;
    if (name === 'c') this.#closeCell();
    if (name === 'row' && this.#cells.some((cell) => cell.trim() !== '')) {
      this.#ready.push({ line: this.#line, cells: this.#cells });
    }
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell || cell.column >= MOST_COLUMNS) return;
    while (this.#cells.length < cell.column) this.#cells.push('');
    this.#cells[cell.column] = textOf(cell, this.#text, this.#context);
  }
}

function textOf({ type, style }: OpenCell, value: string, context: SheetContext): string {
  if (type === 's') return context.strings[Number(value)] ?? '';
  if (type === 'e') return '';
  if (type === 'd') return value.slice(0, 10);
  if (type !== 'n' || value === '') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (context.dateStyles.has(style)) return dateOfSerial(number, context.from1904);
  return asShown(number);
}

/** Excel keeps 15 digits: 18.550000000000001 is 18.55, and a barcode is no 8.9E+12. */
function asShown(number: number): string {
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
}

/** "A1" → 0, "AB7" → 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
