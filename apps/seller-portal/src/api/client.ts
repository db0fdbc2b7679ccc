import createClient from 'openapi-fetch';
import { sessionFetch } from '../session/session-fetch.ts';
import type { paths as CatalogPaths } from './catalog.generated.ts';
import type { paths as IdentityPaths } from './identity.generated.ts';
import type { paths as MediaPaths } from './media.generated.ts';
import type { paths as OrderPaths } from './order.generated.ts';
import type { paths as SellerPaths } from './seller.generated.ts';
import { ApiProblem, NoAnswer } from './problem.ts';

type Paths = CatalogPaths & IdentityPaths & MediaPaths & OrderPaths & SellerPaths;

/** Every service's operations, typed by their OpenAPI; requests carry the session. */
export const api = createClient<Paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: sessionFetch,
});

interface Answer<D> {
  readonly data?: D | undefined;
  readonly error?: unknown;
  readonly response: Response;
}

/** What a request gave. Throws `ApiProblem` for a problem and `NoAnswer` where the line is down. */
export async function answered<D>(request: Promise<Answer<D>>): Promise<D> {
  const { data, error, response } = await request.catch((cause: unknown) => {
    throw new NoAnswer(cause);
  });
  if (!response.ok) throw new ApiProblem(response.status, error);
  return data as D;
}
