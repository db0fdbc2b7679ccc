import { ProblemError } from '../problems/problem.ts';

/** The entity tag of a version (RFC 9110, section 8.8.3). */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version an `If-Match` header names, or undefined where there is none. Throws a 400 problem for what is no tag of
 * ours; `*` and lists are not taken, since they would let a write go over what was not read.
 */
export function parseIfMatch(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const [, version] = /^(?:W\/)?"(\d+)"$/.exec(header.trim()) ?? [];
  if (version !== undefined) return Number(version);
  throw new ProblemError(400, 'invalid-request', 'The request is not what this operation takes', {
    errors: [
      { path: 'If-Match', value: header, expected: 'the ETag of the version you read, e.g. "3"' },
    ],
  });
}

/** The version an `If-Match` header names; a 428 problem where it is missing (RFC 6585). */
export function requireIfMatch(header: string | undefined): number {
  const version = parseIfMatch(header);
  if (version !== undefined) return version;
  throw new ProblemError(
    428,
    'if-match-needed',
    'Send If-Match with the ETag of the version you read',
  );
}

/** 412 where the version read is no longer the current one. */
export function checkIfMatch(header: string | undefined, current: number): void {
  const version = parseIfMatch(header);
  if (version === undefined || version === current) return;
  throw new ProblemError(
    412,
    'stale-version',
    'It has been changed since you read it: read it again',
    {
      currentVersion: current,
    },
  );
}
