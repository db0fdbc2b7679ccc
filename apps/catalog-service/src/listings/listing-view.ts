import type { Listing } from '@kirana/contracts';
import type { Actor } from '@kirana/service';

/** A listing as somebody may see it. */
export type ListingView = Omit<Listing, 'sku' | 'stock' | 'importId' | 'importRow'> &
  Partial<Pick<Listing, 'sku' | 'stock' | 'importId' | 'importRow'>>;

/** All of it for its seller; for others not what is the seller's business: codes, counted stock, where it came from. */
export function viewFor({ role, sellerId }: Actor, listing: Listing): ListingView {
  if (role === 'admin' || sellerId === listing.sellerId) return listing;
  const { sku: _s, stock: _k, importId: _i, importRow: _r, ...open } = listing;
  return open;
}
