/**
 * A reason for which the stack cannot do what it was asked to. Its message is the one line a developer sees: the part,
 * what is wrong, what to do, and the log to read.
 */
export class StackError extends Error {
  readonly code:
    'PORT_IN_USE' | 'MISSING_TOOL' | 'PART_DIED' | 'NOT_HEALTHY' | 'NO_DISK' | 'BUSY' | 'SETUP';
  readonly part: string;
  readonly log: string | undefined;
  readonly retriable = false;

  constructor(code: StackError['code'], part: string, reason: string, log?: string) {
    super(`${part}: ${reason}${log === undefined ? '' : ` (log: ${log})`}`);
    this.name = 'StackError';
    this.code = code;
    this.part = part;
    this.log = log;
  }
}
