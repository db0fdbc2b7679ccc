import { TABLES, VersionedTable } from '@kirana/dynamodb';
import type { Dynamo, Versioned } from '@kirana/dynamodb';
import type { OfferTerms } from './offer-terms.ts';

export type StoredTerms = OfferTerms & Versioned;

/** Terms by listing. */
export class TermsRepository {
  readonly #terms: VersionedTable<StoredTerms>;

  constructor(dynamo: Dynamo) {
    this.#terms = new VersionedTable<StoredTerms>(dynamo, TABLES.offerTerms);
  }

  get(listingId: string): Promise<StoredTerms | undefined> {
    return this.#terms.get({ listingId });
  }

  of(listingIds: readonly string[]): Promise<StoredTerms[]> {
    return this.#terms.getMany([...new Set(listingIds)].map((listingId) => ({ listingId })));
  }

  /** Throws `ItemExists`, `StaleVersion`. */
  put(current: StoredTerms | undefined, terms: OfferTerms): Promise<StoredTerms> {
    return current ? this.#terms.update(current, terms) : this.#terms.create(terms);
  }
}
