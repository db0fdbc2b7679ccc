/** What is wrong with one field of a request. */
export interface FieldProblem {
  readonly path: string;
  readonly value: unknown;
  readonly expected: string;
}

/** A service has answered with a problem (RFC 9457). */
export class ApiProblem extends Error {
  readonly status: number;
  /** The stable last part of the problem's type, e.g. `stale-version`. */
  readonly slug: string;
  readonly fields: readonly FieldProblem[];
  /** Whatever else the problem tells. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(status: number, body: unknown) {
    const facts = (typeof body === 'object' && body !== null ? body : {}) as Record<
      string,
      unknown
    >;
    super(typeof facts['title'] === 'string' ? facts['title'] : `Answer ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.slug =
      String(facts['type'] ?? '')
        .split('/')
        .at(-1) ?? '';
    this.fields = Array.isArray(facts['errors']) ? (facts['errors'] as FieldProblem[]) : [];
    this.facts = facts;
  }

  /** The same request may succeed later. */
  get retriable(): boolean {
    return this.status >= 500 || this.status === 429;
  }
}

/** There was no answer: the line is down, or the portal is. */
export class NoAnswer extends Error {
  readonly retriable = true;

  constructor(cause: unknown) {
    super('There was no answer', { cause });
    this.name = 'NoAnswer';
  }
}

export const isStale = (error: unknown): boolean =>
  error instanceof ApiProblem && error.status === 412;
