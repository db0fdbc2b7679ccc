const keyword = { type: 'keyword' } as const;
const shown = { type: 'keyword', index: false, doc_values: false } as const;

/** Sellers as offers need them: a few thousand, so readers hold them in memory and ask only for what changed. */
export const SELLERS_INDEX = {
  settings: { number_of_shards: 1, number_of_replicas: 0, refresh_interval: '500ms' },
  mappings: {
    dynamic: 'strict',
    properties: {
      sellerId: keyword,
      standing: { type: 'object', enabled: false },
      indexedAt: { type: 'date', format: 'strict_date_optional_time' },
      tradeName: shown,
      areasServed: shown,
      deliveryDays: { type: 'integer', index: false, doc_values: false },
      minimumOrderPaise: { type: 'long', index: false, doc_values: false },
      paymentTerms: shown,
      status: keyword,
    },
  },
} as const;

/** What shops ordered before, read by id alone: a shop's next search ranks it higher. */
export const SHOPS_INDEX = {
  settings: { number_of_shards: 1, number_of_replicas: 0, refresh_interval: '5s' },
  mappings: {
    dynamic: 'strict',
    properties: { shopId: keyword, products: { type: 'object', enabled: false } },
  },
} as const;

/** What shops looked for and did not find: the words alone, counted by day and area, nothing of who asked. */
export const WISHES_INDEX = {
  settings: { number_of_shards: 1, number_of_replicas: 0, refresh_interval: '1s' },
  mappings: {
    dynamic: 'strict',
    properties: {
      query: keyword,
      day: { type: 'date', format: 'strict_date' },
      /** First three digits of the PIN code, or `-`. */
      area: keyword,
      category: keyword,
      times: { type: 'integer' },
      partly: { type: 'integer' },
    },
  },
} as const;
