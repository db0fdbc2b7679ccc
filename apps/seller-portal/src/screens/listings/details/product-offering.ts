import { answered, api } from '../../../api/client.ts';
import type { paths } from '../../../api/catalog.generated.ts';
import { ApiProblem } from '../../../api/problem.ts';
import type { Language } from '../../../language/language.tsx';
import type { Listing } from '../../../reading/reading.ts';

type Product =
  paths['/v1/products/{productId}']['get']['responses'][200]['content']['application/json'];

export type Offering = Product & { readonly own: Product['offers'][number] };

interface Asked {
  readonly sellerId: string;
  readonly listing: Listing;
  readonly language: Language;
}

/** The product that a listing belongs to, as shops see it, with the listing's own offer; null where they do not. */
export async function productOffering({
  sellerId,
  listing,
  language,
}: Asked): Promise<Offering | null> {
  const found = await answered(
    api.GET('/v1/sellers/{sellerId}/listings/search', {
      params: { path: { sellerId }, query: { q: listing.title.slice(0, 200), limit: 50 } },
    }),
  );
  const own = found.items.find((item) => item.listing.listingId === listing.listingId);
  if (!own) return null;
  try {
    const product = await answered(
      api.GET('/v1/products/{productId}', {
        params: {
          path: { productId: own.reading.productId },
          header: { 'accept-language': language },
        },
      }),
    );
    const offer = product.offers.find(({ listingId }) => listingId === listing.listingId);
    return offer ? { ...product, own: offer } : null;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null;
    throw error;
  }
}
