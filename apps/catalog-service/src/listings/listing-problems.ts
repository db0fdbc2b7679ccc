import { ProblemError } from '@kirana/service';

/** Another request or import has made the listing of this SKU already. */
export const listingExists = (listingId: string, version: number): ProblemError =>
  new ProblemError(409, 'listing-exists', 'The seller has a listing with this SKU already', {
    listingId,
    version,
  });

export const keyReused = (key: string): ProblemError =>
  new ProblemError(422, 'idempotency-key-reused', 'The key was used for another request before', {
    key,
  });
