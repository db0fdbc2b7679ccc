/** A term of ours is a word already: nothing is analysed but where white space ends it. */
const terms = { type: 'text', analyzer: 'whitespace', similarity: 'flat' } as const;
const keyword = { type: 'keyword' } as const;
/** Kept to be shown, never searched. */
const shown = { type: 'keyword', index: false, doc_values: false } as const;
const shownNumber = (type: 'integer' | 'long') => ({ type, index: false, doc_values: false });
const day = { type: 'date', format: 'strict_date' } as const;
const instant = { type: 'date', format: 'strict_date_optional_time' } as const;

/** One document a listing. Nothing is mapped by guess: an unknown field is refused. */
export const LISTINGS_INDEX = {
  settings: {
    number_of_shards: 1,
    number_of_replicas: 0,
    // A change is to be seen within 3 s of its REST write, bridge and Kafka included.
    refresh_interval: '500ms',
    max_result_window: 20_000,
    analysis: {
      // Numbers are told apart in titles alone ("7up", "50-50"), in the digits of any script.
      analyzer: {
        written: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'decimal_digit'] },
      },
    },
    similarity: {
      // Titles stuffed with words rank below titles that say just what was asked for; repeating a word gains little.
      flat: { type: 'BM25', k1: 0.2, b: 0.3 },
    },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      listingId: keyword,
      /** False: not for sale, or gone, or its lots came before it. */
      live: { type: 'boolean' },
      standing: { type: 'object', enabled: false },
      version: shownNumber('integer'),
      indexedAt: instant,
      bornSeq: shownNumber('long'),
      /** Markers alone have it: what is kept of a deleted listing until nothing can bring it back. */
      goneAt: instant,
      grant: { type: 'object', enabled: false },
      sellerId: keyword,
      importId: keyword,
      importRow: shownNumber('integer'),
      sku: shown,
      picture: shown,
      title: { type: 'text', analyzer: 'written', similarity: 'flat' },
      name: shown,
      productId: keyword,
      /** 48 bits of the product id: what a cursor remembers of products shown. */
      productHash: { type: 'long' },
      brand: keyword,
      brandKey: keyword,
      product: shown,
      category: keyword,
      department: keyword,
      gtin: keyword,
      terms,
      headTerms: terms,
      words: keyword,
      exactWords: keyword,
      brevity: { type: 'rank_feature' },
      size: keyword,
      total: keyword,
      sizeValue: { type: 'double' },
      sizeUnit: keyword,
      packCount: { type: 'integer' },
      mrpPaise: { type: 'long' },
      pricePaise: { type: 'long' },
      discountPercent: { type: 'integer' },
      unitPricePaise: { type: 'double' },
      unitPricePer: shown,
      unitPriceRank: { type: 'rank_feature', positive_score_impact: false },
      minimumUnits: shownNumber('integer'),
      unitsStep: shownNumber('integer'),
      updatedAt: instant,
      normalizerVersion: keyword,
      suggest: { type: 'completion', analyzer: 'whitespace', max_input_length: 60 },
      lots: { type: 'object', enabled: false },
      lotsKnown: { type: 'boolean' },
      /** Expiry dates of the lots with stock. */
      expiries: day,
      /** The last of them; 9999-12-31 where some stock does not expire; missing where there is none. */
      sellableUntil: day,
      markdownDays: { type: 'date_range', format: 'strict_date' },
    },
  },
} as const;
