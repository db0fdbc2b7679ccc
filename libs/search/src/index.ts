/**
 * OpenSearch as Kirana uses it: the indexes with their mappings, the changes of listings, lots and sellers written so
 * that any order of delivery ends in the same documents, and the questions shops ask. Nothing else imports the client.
 */
export { createSearch, INDEX_KINDS } from './client/search.ts';
export type { IndexKind, Search, SearchConfig } from './client/search.ts';
export type { SearchLogin, SearchSecurity } from './client/security.ts';
export * from './client/search-errors.ts';
export * from './indexes/provision-index.ts';
export * from './indexes/index-status.ts';
export * from './browse/all-standings.ts';
export * from './documents/listing-document.ts';
export { listingDocument, withLots } from './documents/whole-document.ts';
export * from './writing/index-changes.ts';
export type { ChangeOutcome } from './writing/write-documents.ts';
export * from './storefront.ts';
export type { Product, ProductOffer } from './products/product.ts';
export type {
  Fit,
  ProductsPage,
  ProductsRequest,
  ShownProduct,
} from './products/search-products.ts';
export { InvalidCursor } from './products/cursor.ts';
export type { Deal } from './deals/deal.ts';
export { MOST_DAYS as MOST_DEAL_DAYS } from './deals/find-deals.ts';
export { MARKER_DAYS, purgeMarkers } from './sync/purge-markers.ts';
export { CURSOR_DAYS, SyncTooOld } from './sync/sync-cursor.ts';
export { FACETS } from './querying/listing-filters.ts';
export type { Facet, FacetValue } from './browse/facets.ts';
export { SORTS } from './products/sorting.ts';
export type { Sort } from './products/sorting.ts';
export type { ListingFilters } from './querying/listing-filters.ts';
export { queryGroupOf, scriptOf } from './querying/query-group.ts';
export type { Understanding } from './querying/understanding.ts';
export type { Suggestion, SuggestionKind, SuggestRequest } from './suggest/suggest.ts';
export * from './wishes/index-wishes.ts';
export type { LookedFor } from './wishes/looked-for.ts';
export { categoriesCount } from './browse/categories-count.ts';
export * from './browse/own-listings.ts';
export * from './browse/searchable-listings.ts';
