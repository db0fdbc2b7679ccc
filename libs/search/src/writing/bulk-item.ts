import { DocumentRefused } from '../client/search-errors.ts';

/** What the cluster answers for one document of a bulk request. */
export interface BulkItem {
  readonly status: number;
  readonly error?: { readonly type?: string; readonly reason?: string | null } | undefined;
}

/**
 * What to do about one document: it is written; it is to be read and tried again (409: somebody wrote meanwhile; 429
 * and 5xx: overload; 404: an index that was just swapped); or it can never be written.
 */
export function verdictOn(
  id: string,
  { status, error }: BulkItem,
): 'written' | 'again' | DocumentRefused {
  if (status < 300) return 'written';
  if (status === 409 || status === 404 || status === 429 || status >= 500) return 'again';
  return new DocumentRefused(id, status, error?.reason ?? error?.type ?? 'no reason given');
}
