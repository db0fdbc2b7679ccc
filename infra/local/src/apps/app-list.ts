/** The apps of the local stack: name = folder below apps/ = name in the port plan. */
export const APPS = [
  'identity-service',
  'seller-service',
  'catalog-service',
  'order-service',
  'media-service',
  'cdc-bridge',
  'search-indexer',
  'warehouse-loader',
  'seller-portal',
] as const;

export type AppName = (typeof APPS)[number];
