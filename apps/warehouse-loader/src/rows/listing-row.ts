import type { Listing } from '@kirana/contracts';
import { normalize } from '@kirana/normalizer';
import type { NormalizedListing } from '@kirana/normalizer';
import type { Row } from '@kirana/warehouse';
import type { Shown } from './state-of.ts';
import { lineage } from './state-of.ts';

/** A version of a listing with what it is read as; the seller's own prices win over those in the title. */
export function listingRow({ state, deleted, version, at }: Shown<'listing'>): Row {
  const read = readingOf(state);
  return {
    listing_id: state.listingId,
    seller_id: state.sellerId,
    product_id: read.productId,
    import_id: state.importId ?? null,
    title: state.title,
    brand: read.brand,
    product: read.product,
    category: read.category,
    net_value: read.netQuantity?.value ?? null,
    net_unit: read.netQuantity?.unit ?? null,
    pack_count: read.packCount,
    mrp_paise: read.mrpPaise,
    price_paise: read.pricePaise,
    hsn: read.hsn,
    status: deleted ? 'deleted' : state.status,
    normalizer_version: read.normalizerVersion,
    valid_from: at,
    // Drawn anew by the load, since only the table knows which version follows.
    valid_to: null,
    is_current: true,
    is_deleted: deleted,
    ...lineage(version),
  };
}

const READINGS = new WeakMap<Listing, NormalizedListing>();

/** What a listing is read as; several tables ask for the same one, and reading is what costs. */
export function readingOf(listing: Listing): NormalizedListing {
  const known = READINGS.get(listing);
  if (known) return known;
  const { title, hints, corrections, mrpPaise, pricePaise } = listing;
  const read = normalize({ title, hints: { ...hints, mrpPaise, pricePaise }, corrections });
  READINGS.set(listing, read);
  return read;
}
