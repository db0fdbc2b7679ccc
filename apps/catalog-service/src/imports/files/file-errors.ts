/** A file that cannot be read as a price list at all; `code` is stable, the message is for the seller. */
export class UnreadableFile extends Error {
  readonly retriable = false;
  readonly code: FileProblem;

  constructor(code: FileProblem, message: string) {
    super(message);
    this.name = 'UnreadableFile';
    this.code = code;
  }
}

export type FileProblem =
  | 'empty-file'
  | 'unsupported-format'
  | 'not-a-workbook'
  | 'workbook-too-large'
  | 'too-many-rows'
  | 'file-missing';
