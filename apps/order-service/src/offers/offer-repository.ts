import {
  stored,
  tableName,
  TABLES,
  transact,
  TransactionRefused,
  VersionedTable,
} from '@kirana/dynamodb';
import type { Dynamo, TableDefinition, Versioned } from '@kirana/dynamodb';
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

  async #putNewer(table: TableDefinition, item: Versioned): Promise<boolean> {
    const put = {
      TableName: tableName(this.#dynamo, table),
      Item: stored(item),
      ConditionExpression: 'attribute_not_exists(#version) OR #version < :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': item.version },
    };
    try {
      await transact(this.#dynamo, [{ Put: put }]);
      return true;
    } catch (error) {
      if (error instanceof TransactionRefused && !error.retriable) return false;
      throw error;
    }
  }
}
