/** One row of a file. */
export interface FileRow {
  /** Line (CSV) or row number (sheet) in the file as an editor shows it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quotation mark was not closed and the line was taken as it stands. */
  readonly unclosedQuote?: boolean;
}
