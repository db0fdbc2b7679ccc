import { ProblemError } from '@kirana/service';
import { UnreadableFile } from './files/file-errors.ts';
import type { ImportRecord, ImportState } from './running/import-record.ts';
import { FileTooLarge } from './upload/received-bytes.ts';

export const keyReusedForFile = (key: string, importId: string): ProblemError =>
  new ProblemError(
    422,
    'idempotency-key-reused',
    'The Idempotency-Key was used for another file before',
    { key, importId },
  );

/** What the sender is told of a file that was refused while it came in. */
export function fileRefused(refusal: UnreadableFile | FileTooLarge): ProblemError {
  if (refusal instanceof FileTooLarge) {
    return new ProblemError(413, refusal.code, refusal.message, { mostBytes: refusal.mostBytes });
  }
  return new ProblemError(415, refusal.code, refusal.message, {});
}

/** The import is not where this step begins from, or is just being worked on. */
export const notInState = (
  { importId, state }: ImportRecord,
  expected: readonly ImportState[],
): ProblemError =>
  new ProblemError(409, 'import-state', `The import is ${state}, not ${expected.join(' or ')}`, {
    importId,
    state,
    expected,
  });
