import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import { ENGLISH_NAMES } from '../words/in-english.ts';
import { Vocabulary } from './vocabulary.ts';

/** How old the vocabulary may be before it is read again, ms: a new word is found exactly meanwhile, only not guessed. */
const FRESH_MS = 60_000;
/** An almost empty index is read again this often, ms. */
const YOUNG_MS = 2_000;
const YOUNG_LISTINGS = 2_000;
const MOST_WORDS = 60_000;
const MOST_BRANDS = 5_000;

/** A brand that is sold now. */
export interface SoldBrand {
  readonly name: string;
  /** Listings of it. */
  readonly count: number;
}

/** What the index holds in all: its words, and its brands with the commonest first. */
export interface Stock {
  readonly vocabulary: Vocabulary;
  readonly brands: readonly SoldBrand[];
}

interface Buckets {
  readonly buckets: { readonly key: string; readonly doc_count: number }[];
}

/** Keeps the words and brands of the index in memory; an old copy serves while the next is read. */
export class VocabularySource {
  readonly #search: Search;
  #held: Stock | undefined;
  #readAt = -Infinity;
  #reading: Promise<Stock> | undefined;

  constructor(search: Search) {
    this.#search = search;
  }

  async current(): Promise<Vocabulary> {
    return (await this.stock()).vocabulary;
  }

  async stock(): Promise<Stock> {
    const held = this.#held;
    const patience = (held?.vocabulary.size ?? 0) < YOUNG_LISTINGS ? YOUNG_MS : FRESH_MS;
    if (held && performance.now() - this.#readAt < patience) return held;
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    if (!held) return this.#reading;
    this.#reading.catch(() => undefined);
    return held;
  }

  async #read(): Promise<Stock> {
    const { body } = await reaching(() =>
      this.#search.client.search({
        index: this.#search.alias('listings'),
        body: {
          size: 0,
          track_total_hits: true,
          query: { term: { live: true } },
          aggs: {
            words: { terms: { field: 'words', size: MOST_WORDS } },
            brands: { terms: { field: 'brand', size: MOST_BRANDS } },
          },
        } as never,
      }),
    );
    const { words, brands } = body.aggregations as unknown as Record<'words' | 'brands', Buckets>;
    const total = body.hits.total as unknown as { value: number };
    this.#held = {
      vocabulary: new Vocabulary(
        new Map(words.buckets.map(({ key, doc_count }) => [key, doc_count])),
        total.value,
        ENGLISH_NAMES,
      ),
      brands: brands.buckets.map(({ key, doc_count }) => ({ name: key, count: doc_count })),
    };
    this.#readAt = performance.now();
    return this.#held;
  }
}
