/** The status and title that answer an error with a given `code`, where one was not turned into a problem before. */
export type KnownErrors = Readonly<
  Record<string, { readonly status: number; readonly title: string }>
>;

/** Errors of the adapters that mean the same in every service. */
export const SHARED_ERRORS: KnownErrors = {
  'stale-version': { status: 412, title: 'It has been changed since you read it: read it again' },
  'item-exists': { status: 409, title: 'It exists already' },
  'invalid-page-token': { status: 400, title: 'The cursor is not one that this list gave' },
  'object-not-found': { status: 404, title: 'There is no such object' },
};
