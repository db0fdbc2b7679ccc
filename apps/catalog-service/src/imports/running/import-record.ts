import type { TextEncoding } from '../files/encoding-probe.ts';
import type { FileFormat } from '../files/sniff-format.ts';
import type { HeadingMapping } from '../headings/heading-mapping.ts';
import type { Field } from '../headings/fields.ts';
import type { CellFix } from '../rows/cell-fixes.ts';
import type { RejectCode, WarningCode } from '../rows/problem.ts';
import type { UndoTally } from '../undoing/undo-run.ts';
import type { Tally } from './tally.ts';

/** `held` waits for its seller to look at it; `undoing` sets its listings back. */
export type ImportState =
  'held' | 'queued' | 'running' | 'completed' | 'failed' | 'undoing' | 'undone';

/** The file as it was received; the bytes are in the object store under `key`. */
export interface ReceivedFile {
  readonly key: string;
  /** As the sender called it; for people only. */
  readonly name: string | null;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly format: FileFormat;
  /** Of a CSV; a workbook has its own. */
  readonly encoding: TextEncoding;
}

/** Why an import came to nothing; `code` is stable, `message` is for the seller. */
export interface ImportFailure {
  readonly code: string;
  readonly message: string;
}

/**
 * One import, from receipt to its end. `tally.done` is the checkpoint: all rows up to it are written, and whoever goes
 * on after a crash skips them. A checkpoint also extends the lease.
 */
export interface ImportRecord {
  readonly importId: string;
  readonly sellerId: string;
  readonly state: ImportState;
  readonly file: ReceivedFile;
  /** Heading that gave each field, as written; null until the file was looked at. */
  readonly columns: Readonly<Partial<Record<Field, string>>> | null;
  /** The heading row as it stands. */
  readonly headings: readonly string[];
  /** Headings that gave nothing. */
  readonly unusedHeadings: readonly string[];
  /** Filled rows below the heading; null until counted. */
  readonly rows: number | null;
  readonly tally: Tally;
  /** What the seller said of its headings when the import was begun. */
  readonly mapping: HeadingMapping;
  /** What it said of cells then; none where absent. */
  readonly fixes?: readonly CellFix[];
  /** Null until somebody undoes the import. */
  readonly undo: UndoTally | null;
  readonly failure: ImportFailure | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** Who works on it, until when (ISO 8601 UTC). */
  readonly lease: { readonly owner: string; readonly until: string } | null;
  /** Times it was taken up; more than a few means that it kills its worker. */
  readonly attempts: number;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export type ImportChanges = Partial<
  Omit<ImportRecord, 'importId' | 'sellerId' | 'version' | 'createdAt' | 'updatedAt'>
>;

/** There is work left to do. */
export const isOpen = ({ state }: Pick<ImportRecord, 'state'>): boolean =>
  state === 'queued' || state === 'running' || state === 'undoing';

/** Share of the rows that are done, 0 to 1. */
export function progressOf({ state, rows, tally }: ImportRecord): number {
  if (state === 'completed' || state === 'undone') return 1;
  return rows === null || rows === 0 ? 0 : Math.min(1, tally.done / rows);
}

export type WarningCounts = Readonly<Partial<Record<WarningCode, number>>>;
export type RejectCounts = Readonly<Partial<Record<RejectCode, number>>>;
