import type { Search } from '../client/search.ts';
import { reaching, SearchUnavailable } from '../client/search-errors.ts';
import type { ListingDocument } from '../documents/listing-document.ts';

/** A listing as a search met it: which write of it. */
export interface Sighting {
  readonly index: string;
  readonly listingId: string;
  readonly seqNo: number;
  /** ms since 1970; an index that was deleted and made again numbers its writes anew. */
  readonly indexedAt: number;
}

interface Held {
  readonly seqNo: number;
  readonly indexedAt: number;
  readonly document: ListingDocument;
}

interface Found {
  readonly _index: string;
  readonly _id: string;
  readonly found?: boolean;
  readonly _source?: ListingDocument;
  readonly _seq_no?: number;
  readonly error?: { readonly reason?: string };
}

/** Listings held; one is about a kilobyte. */
const MOST_HELD = 20_000;

/** What nobody is shown. */
const HIDDEN = 'terms,headTerms,words,exactWords,suggest,brevity,standing,grant,unitPriceRank';

/**
 * The documents of listings that were shown lately. One is held under the write it stood at, so it is never stale: a
 * search tells the writes of what it found, and only what was written since, or never shown, is read.
 */
export class ShownListings {
  readonly #search: Search;
  readonly #most: number;
  readonly #held = new Map<string, Held>();

  /** `most`: documents held; those not shown for longest go first. */
  constructor(search: Search, most = MOST_HELD) {
    this.#search = search;
    this.#most = most;
  }

  /**
   * The documents by listing id, as they stood when they were sighted or later; without those that are gone since.
   * Throws `SearchUnavailable`.
   */
  async read(sightings: readonly Sighting[]): Promise<Map<string, ListingDocument>> {
    const documents = new Map<string, ListingDocument>();
    const missing: Sighting[] = [];
    for (const sighting of sightings) {
      const document = this.#recall(sighting);
      if (document) documents.set(sighting.listingId, document);
      else missing.push(sighting);
    }
    for (const document of await this.#fetch(missing)) documents.set(document.listingId, document);
    return documents;
  }

  #recall({ index, listingId, seqNo, indexedAt }: Sighting): ListingDocument | undefined {
    const key = keyOf(index, listingId);
    const held = this.#held.get(key);
    if (held?.seqNo !== seqNo || held.indexedAt !== indexedAt) return undefined;
    // The last in the map was shown last.
    this.#held.delete(key);
    this.#held.set(key, held);
    return held.document;
  }

  async #fetch(missing: readonly Sighting[]): Promise<ListingDocument[]> {
    if (missing.length === 0) return [];
    const { body } = await reaching(() =>
      this.#search.client.mget({
        body: { docs: missing.map(({ index, listingId }) => ({ _index: index, _id: listingId })) },
        _source_excludes: HIDDEN,
        // What a search sees is enough: what was written since then need not be looked for.
        realtime: false,
      }),
    );
    const docs = body.docs as unknown as readonly Found[];
    const failed = docs.find(({ error }) => error);
    if (failed) throw new SearchUnavailable(failed.error?.reason ?? 'a listing could not be read');
    return docs.flatMap((doc) => this.#keep(doc));
  }

  #keep({ _index, _id, _source: document, _seq_no: seqNo }: Found): ListingDocument[] {
    if (!document || seqNo === undefined) return [];
    const indexedAt = Date.parse(document.indexedAt);
    this.#held.set(keyOf(_index, _id), { seqNo, indexedAt, document });
    const [oldest] = this.#held.keys();
    if (this.#held.size > this.#most && oldest !== undefined) this.#held.delete(oldest);
    return [document];
  }
}

const keyOf = (index: string, listingId: string): string => `${index}/${listingId}`;
