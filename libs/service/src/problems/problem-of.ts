import { HttpException } from '@nestjs/common';
import type { KnownErrors } from './known-errors.ts';
import { SHARED_ERRORS } from './known-errors.ts';
import type { Problem } from './problem.ts';
import { problem, ProblemError } from './problem.ts';

export interface Answer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** Titles and slugs of problems that the framework reports by status alone. */
const BY_STATUS: Readonly<Record<number, readonly [string, string]>> = {
  400: ['invalid-request', 'The request is not what this operation takes'],
  401: ['sign-in-needed', 'Sign in first'],
  403: ['forbidden', 'You may not do this'],
  404: ['not-found', 'There is nothing here'],
  405: ['method-not-allowed', 'This cannot be done here'],
  406: ['not-acceptable', 'This cannot be given in the form asked for'],
  413: ['too-large', 'The request is too large'],
  415: ['unsupported-media-type', 'This kind of body is not taken here'],
  429: ['too-many-requests', 'Too many requests: wait a little'],
  503: ['unavailable', 'Not available at the moment: try again'],
};

/** What answers an error. Whatever is not known becomes a 500 that says nothing of the inside. */
export function answerTo(error: unknown, known: KnownErrors = {}): Answer {
  if (error instanceof ProblemError) return { problem: error.problem, headers: error.headers };
  if (error instanceof HttpException)
    return { problem: byStatus(error.getStatus(), error.message), headers: {} };
  const { code, statusCode, message } = error as {
    code?: unknown;
    statusCode?: unknown;
    message?: string;
  };
  const entry = typeof code === 'string' ? (known[code] ?? SHARED_ERRORS[code]) : undefined;
  if (entry)
    return {
      problem: problem(entry.status, String(code), entry.title, { detail: message }),
      headers: {},
    };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return { problem: byStatus(statusCode, message), headers: {} };
  }
  return { problem: problem(500, 'internal', 'Something went wrong on our side'), headers: {} };
}

function byStatus(status: number, detail: string | undefined): Problem {
  const [slug, title] = BY_STATUS[status] ?? [`status-${status}`, 'The request failed'];
  return problem(status, slug, title, detail ? { detail } : {});
}
