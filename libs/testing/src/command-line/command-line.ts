/** An option of a command line that cannot be used: the message names it, its value and what was expected. */
export class BadOption extends RangeError {
  readonly code = 'bad-option';
  readonly retriable = false;

  constructor(option: string, value: string, expected: string) {
    super(`--${option}=${value}: expected ${expected}`);
    this.name = 'BadOption';
  }
}

/** A whole number from `min`. Throws `BadOption`. */
export function wholeNumber(option: string, value: string, min: number): number {
  const number = Number(value);
  if (value.trim() !== '' && Number.isInteger(number) && number >= min) return number;
  throw new BadOption(option, value, `a whole number from ${min}`);
}

/**
 * What `read` makes of the command line. Where it cannot be used (an option that is not known, a RangeError of ours),
 * says so with `usage` and ends the process with 2; any other error is a defect and is thrown on.
 */
export function readCommandLine<T>(read: () => T, usage?: string): T {
  try {
    return read();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    process.stderr.write([refusal, usage, ''].filter((line) => line !== undefined).join('\n'));
    process.exit(2);
  }
}

/** What is wrong with the command line; undefined where the error is about something else. */
export function refusalOf(error: unknown): string | undefined {
  if (error instanceof RangeError) return error.message;
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (!String(code).startsWith('ERR_PARSE_ARGS_')) return undefined;
  // Node goes on with advice that only helps where a file's name begins with a dash.
  return String(message).split('. To specify')[0];
}

/**
 * Aborted, with what `why` makes of the signal's name, by the first signal that asks the process to end, so that what
 * is under way can end in order; a second one ends the process at once.
 */
export function interruption(why: (signal: string) => Error): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => controller.abort(why(signal)));
  }
  return controller.signal;
}
