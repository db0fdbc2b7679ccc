import type { Listing } from '@kirana/contracts';
import type { Person } from './sign-in.ts';
import { call } from './http-client.ts';

/** Uploads a picture that everybody may see; gives its media id. */
export async function uploadPicture(
  media: string,
  seller: Person,
  picture: { readonly contentType: string; readonly bytes: Uint8Array },
): Promise<string> {
  const { mediaId } = await call<{ mediaId: string }>(
    'POST',
    `${media}/v1/media?visibility=everybody`,
    {
      token: seller.token,
      body: new Blob([new Uint8Array(picture.bytes)], { type: picture.contentType }),
      headers: { 'idempotency-key': crypto.randomUUID() },
    },
  );
  return mediaId;
}

/** Lets a listing show these pictures, the first one foremost. */
export const showPictures = (
  catalog: string,
  seller: Person,
  { listingId, version }: Pick<Listing, 'listingId' | 'version'>,
  pictures: readonly string[],
): Promise<Listing> =>
  call('PATCH', `${catalog}/v1/listings/${listingId}`, {
    token: seller.token,
    json: { pictures },
    headers: { 'if-match': `"${version}"` },
  });
