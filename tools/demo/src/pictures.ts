import type { Listing } from '@kirana/contracts';
import type { Addresses, Person } from '@kirana/marketplace';
import { search, showPictures, uploadPicture } from '@kirana/marketplace';
import { eventually } from '@kirana/testing';
import { drawPacket } from './draw-packet.ts';

const PICTURED = 8;
const PINCODE = '560001';

/** A listing and the picture it was given. */
export interface Pictured {
  readonly title: string;
  readonly mediaId: string;
}

/** Draws, uploads and shows a picture for each of the first listings. */
export async function givePictures(
  { catalog, media }: { readonly catalog: string; readonly media: string },
  seller: Person,
  listings: readonly Listing[],
  say: (detail: string) => void,
): Promise<Pictured[]> {
  const chosen = listings.filter(({ status }) => status === 'active').slice(0, PICTURED);
  const pictured = await Promise.all(
    chosen.map(async (listing, at) => {
      const bytes = await drawPacket(listing.title, at);
      const mediaId = await uploadPicture(media, seller, { contentType: 'image/jpeg', bytes });
      await showPictures(catalog, seller, listing, [mediaId]);
      return { title: listing.title, mediaId };
    }),
  );
  say(`${pictured.length} pictures`);
  return pictured;
}

export interface SeenPicture {
  readonly name: string;
  readonly url: string;
  /** Of the thumbnail. */
  readonly bytes: number;
}

interface Where {
  readonly addresses: Addresses;
  readonly media: string;
  readonly shop: Person;
}

/** None of the pictures that were given came up in a search. */
export class NoPictureSeen extends Error {
  constructor() {
    super('Search shows none of the pictures that were uploaded');
    this.name = 'NoPictureSeen';
  }
}

/**
 * Searches each pictured product as a shopkeeper would, and fetches the thumbnail that its hit names. Where many sellers
 * offer the same, another's picture may be foremost: those are left out.
 */
export async function seenPictures(where: Where, pictured: readonly Pictured[]) {
  const seen = await Promise.all(
    pictured.map((one) => seenPicture(where, one).catch(() => undefined)),
  );
  const found = seen.filter((one) => one !== undefined);
  if (found.length === 0 && pictured.length > 0) throw new NoPictureSeen();
  return found;
}

const seenPicture = ({ addresses, media, shop }: Where, { title, mediaId }: Pictured) =>
  eventually(
    async (): Promise<SeenPicture | null> => {
      const { items } = await search(addresses, shop, { q: title, pincode: PINCODE });
      const hit = items.find(({ thumbnailUrl }) => thumbnailUrl?.includes(mediaId));
      if (!hit?.thumbnailUrl) return null;
      const url = new URL(hit.thumbnailUrl, media).href;
      const answer = await fetch(url);
      const bytes = (await answer.arrayBuffer()).byteLength;
      return answer.ok ? { name: hit.name, url, bytes } : null;
    },
    { timeoutMs: 15_000, everyMs: 250, describe: `“${title}” with its picture in search` },
  );
