/** One thing wrong with a request. */
export interface FieldProblem {
  /** `lines[0].units`, or the name of a header or query parameter. */
  readonly path: string;
  readonly value: unknown;
  /** A phrase for people: "a whole number from 1". */
  readonly expected: string;
}

/** A problem document as RFC 9457 has it; `type` is stable, and facts stand beside it under names of their own. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly [fact: string]: unknown;
}

const TYPES = 'https://kirana.example/problems/';

/** A problem document; `slug` names its kind for good, e.g. `price-changed`. */
export const problem = (
  status: number,
  slug: string,
  title: string,
  facts: object = {},
): Problem => ({
  ...facts,
  type: `${TYPES}${slug}`,
  title,
  status,
});

/** Thrown anywhere in a request to answer it with a problem document. */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** Headers of the answer, e.g. `retry-after` in seconds. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    slug: string,
    title: string,
    facts: object = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(title);
    this.name = 'ProblemError';
    this.problem = problem(status, slug, title, facts);
    this.headers = headers;
  }
}

/** 400: the request is not what the operation takes; `errors` names each field, its value and what was expected. */
export const invalidRequest = (errors: readonly FieldProblem[]): ProblemError =>
  new ProblemError(400, 'invalid-request', 'The request is not what this operation takes', {
    errors,
  });

/** 404: there is nothing of that id, or nothing that the caller may know of. */
export const notFound = (what: string, id: string): ProblemError =>
  new ProblemError(404, 'not-found', `There is no ${what} ${id}`);

/** 403: the caller is known but may not do this. */
export const forbidden = (why: string): ProblemError => new ProblemError(403, 'forbidden', why);
