import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import type { ListingDocument } from '../documents/listing-document.ts';
import { productHash } from '../documents/product-hash.ts';
import type { ShownListings, Sighting } from './shown-listings.ts';

/** The offers of one product, and how many there are. */
export interface OffersOf {
  readonly documents: readonly ListingDocument[];
  readonly count: number;
}

export interface OffersRequest {
  readonly productIds: readonly string[];
  /** What every offer must be, and must not be. */
  readonly filter: readonly object[];
  readonly not: readonly object[];
  /** What puts an offer before others; after that the price decides. */
  readonly better: readonly object[];
  readonly mostEach: number;
}

interface Hit {
  readonly _index: string;
  readonly _seq_no: number;
  readonly fields: { readonly listingId: readonly string[]; readonly indexedAt: readonly string[] };
}

interface Bucket {
  /** The product's hash. */
  readonly key: number;
  readonly doc_count: number;
  readonly best: { readonly hits: { readonly hits: readonly Hit[] } };
}

/** The best offers of each of the products that anybody sells now. Throws `SearchUnavailable`. */
export async function findOffers(
  search: Search,
  shown: ShownListings,
  request: OffersRequest,
): Promise<Map<string, OffersOf>> {
  const { productIds } = request;
  if (productIds.length === 0) return new Map();
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('listings'),
      body: offersBody(request) as never,
    }),
  );
  const { buckets } = body.aggregations?.['products'] as unknown as { buckets: readonly Bucket[] };
  const sighted = buckets.flatMap(({ best }) => best.hits.hits.map(sightingOf));
  const documents = await shown.read(sighted);
  const byHash = new Map(buckets.map((bucket) => [bucket.key, bucket]));
  return new Map(
    productIds.flatMap((productId) => {
      const bucket = byHash.get(productHash(productId));
      const offers = bucket && offersOf(productId, bucket, documents);
      return offers && offers.documents.length > 0 ? [[productId, offers] as const] : [];
    }),
  );
}

function offersOf(
  productId: string,
  { best, doc_count: count }: Bucket,
  documents: ReadonlyMap<string, ListingDocument>,
): OffersOf {
  const offers = best.hits.hits.flatMap(({ fields: { listingId } }) => {
    const document = documents.get(listingId[0] ?? '');
    // One that was written since it was sighted may have become something else.
    return document?.live && document.productId === productId ? [document] : [];
  });
  return { documents: offers, count };
}

const sightingOf = ({ _index, _seq_no, fields }: Hit): Sighting => ({
  index: _index,
  listingId: fields.listingId[0] ?? '',
  seqNo: _seq_no,
  indexedAt: Number(fields.indexedAt[0]),
});

/** Reads no document, only columns: most of what is shown is held already. */
function offersBody({ productIds, filter, not, better, mostEach }: OffersRequest) {
  const best = {
    top_hits: {
      size: mostEach,
      sort: ['_score', { pricePaise: { order: 'asc', missing: '_last' } }],
      stored_fields: '_none_',
      docvalue_fields: ['listingId', { field: 'indexedAt', format: 'epoch_millis' }],
      seq_no_primary_term: true,
    },
  };
  const sold = [{ terms: { productId: productIds } }, { term: { live: true } }, ...filter];
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: sold, must_not: not, should: better } },
    aggs: {
      // By number: texts would be unpacked for each listing.
      products: { terms: { field: 'productHash', size: productIds.length }, aggs: { best } },
    },
  };
}
