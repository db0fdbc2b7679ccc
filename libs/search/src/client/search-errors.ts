import { errors } from '@opensearch-project/opensearch';

/** The cluster is down, overloaded or without its index: nothing is wrong with the request; it may be tried again. */
export class SearchUnavailable extends Error {
  readonly code = 'search-unavailable';
  readonly retriable = true;

  constructor(cause: unknown) {
    super(`OpenSearch is unavailable: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'SearchUnavailable';
  }
}

/** The cluster refuses this document for good, e.g. since a field does not fit the mapping. */
export class DocumentRefused extends Error {
  readonly code = 'document-refused';
  readonly retriable = false;
  readonly id: string;
  readonly status: number;

  constructor(id: string, status: number, reason: string) {
    super(`OpenSearch refuses ${id} (${status}): ${reason}`);
    this.name = 'DocumentRefused';
    this.id = id;
    this.status = status;
  }
}

/** True where the same request may succeed later: no answer, overload, or an index that is not there yet. */
const maySucceedLater = (error: unknown): boolean => {
  if (!(error instanceof errors.ResponseError))
    return error instanceof errors.OpenSearchClientError;
  const status = error.statusCode ?? 0;
  return status === 404 || status === 408 || status === 429 || status >= 500;
};

/** Runs a request; what may succeed later is thrown as `SearchUnavailable`. */
export async function reaching<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw maySucceedLater(error) ? new SearchUnavailable(error) : error;
  }
}
