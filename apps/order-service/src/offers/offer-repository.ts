import {
  MAX_TRANSACTION_WRITES,
  stored,
  tableName,
  TABLES,
  transact,
  TransactionRefused,
  VersionedTable,
} from '@kirana/dynamodb';
import type { Dynamo, TableDefinition, Versioned, Write } from '@kirana/dynamodb';
import type { Offer, OfferSeller } from './offer.ts';

/** The copies of listings and sellers. A copy is replaced only by a higher version, so replays change nothing. */
export class OfferRepository {
  readonly #dynamo: Dynamo;
  readonly #offers: VersionedTable<Offer>;
  readonly #sellers: VersionedTable<OfferSeller>;

  constructor(dynamo: Dynamo) {
    this.#dynamo = dynamo;
    this.#offers = new VersionedTable<Offer>(dynamo, TABLES.offers);
    this.#sellers = new VersionedTable<OfferSeller>(dynamo, TABLES.offerSellers);
  }

  /** True where the copy was news. */
  putOffer(offer: Offer): Promise<boolean> {
    return this.#putNewer(TABLES.offers, offer);
  }

  /** Writes those that are news, up to a hundred a transaction; at most one of a listing. */
  async putOffers(offers: readonly Offer[]): Promise<void> {
    for (let from = 0; from < offers.length; from += MAX_TRANSACTION_WRITES) {
      await this.#putTogether(offers.slice(from, from + MAX_TRANSACTION_WRITES));
    }
  }

  /** True where the copy was news. */
  putSeller(seller: OfferSeller): Promise<boolean> {
    return this.#putNewer(TABLES.offerSellers, seller);
  }

  offer(listingId: string): Promise<Offer | undefined> {
    return this.#offers.get({ listingId });
  }

  offers(listingIds: readonly string[]): Promise<Offer[]> {
    return this.#offers.getMany([...new Set(listingIds)].map((listingId) => ({ listingId })));
  }

  sellers(sellerIds: readonly string[]): Promise<OfferSeller[]> {
    return this.#sellers.getMany([...new Set(sellerIds)].map((sellerId) => ({ sellerId })));
  }

  /** What is no news fails its condition and is left out of the next try. */
  async #putTogether(offers: readonly Offer[]): Promise<void> {
    let left = offers;
    while (left.length > 0) {
      try {
        await transact(
          this.#dynamo,
          left.map((offer) => this.#ifNewer(TABLES.offers, offer)),
        );
        return;
      } catch (error) {
        if (!(error instanceof TransactionRefused) || error.retriable) throw error;
        const known = new Set(error.failedConditions);
        left = left.filter((_, at) => !known.has(at));
      }
    }
  }

  async #putNewer(table: TableDefinition, item: Versioned): Promise<boolean> {
    try {
      await transact(this.#dynamo, [this.#ifNewer(table, item)]);
      return true;
    } catch (error) {
      if (error instanceof TransactionRefused && !error.retriable) return false;
      throw error;
    }
  }

  #ifNewer(table: TableDefinition, item: Versioned): Write {
    return {
      Put: {
        TableName: tableName(this.#dynamo, table),
        Item: stored(item),
        ConditionExpression: 'attribute_not_exists(#version) OR #version < :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': item.version },
      },
    };
  }
}
