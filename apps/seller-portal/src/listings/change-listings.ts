import { answered, api } from '../api/client.ts';
import type { paths } from '../api/catalog.generated.ts';
import type { Listing } from '../reading/reading.ts';

type Patch = NonNullable<
  paths['/v1/listings/{listingId}']['patch']['requestBody']
>['content']['application/json'];
export type ListingPatch = Patch;

/** Most listings of one request. */
const AT_ONCE = 500;

/** Changes a listing as it was shown: refused (412) where somebody was faster. */
export const changeListing = (
  { listingId, version }: Pick<Listing, 'listingId' | 'version'>,
  patch: ListingPatch,
): Promise<Listing> =>
  answered(
    api.PATCH('/v1/listings/{listingId}', {
      params: { path: { listingId }, header: { 'If-Match': `"${version}"` } },
      body: patch,
    }),
  );

export interface BulkResult {
  readonly changed: number;
  readonly failed: number;
}

/** Makes one change to many listings, a part at a time; tells how many are done after each part. */
export async function changeAll(
  sellerId: string,
  listingIds: readonly string[],
  patch: ListingPatch,
  onProgress: (done: number) => void = () => undefined,
): Promise<BulkResult> {
  let changed = 0;
  for (let from = 0; from < listingIds.length; from += AT_ONCE) {
    const part = listingIds.slice(from, from + AT_ONCE);
    const { items } = await answered(
      api.POST('/v1/sellers/{sellerId}/listings/bulk', {
        params: { path: { sellerId } },
        body: { targets: part.map((listingId) => ({ listingId })), patch },
      }),
    );
    changed += items.filter(({ outcome }) => outcome === 'changed').length;
    onProgress(from + part.length);
  }
  return { changed, failed: listingIds.length - changed };
}
