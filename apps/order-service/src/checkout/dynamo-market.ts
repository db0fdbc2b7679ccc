import type { KhataRepository, StoredKhata } from '../khata/khata-repository.ts';
import type { OfferRepository } from '../offers/offer-repository.ts';
import type { TermsRepository } from '../terms/terms-repository.ts';
import type { LotRepository } from '../stock/lot-repository.ts';
import type { Market } from './check-cart.ts';
import { MarketReader } from './checkout-ports.ts';
import type { LotsByListing } from './checkout-ports.ts';

/** Offers, sellers and stock as this service keeps them in DynamoDB. */
export class DynamoMarket extends MarketReader {
  constructor(
    private readonly offers: OfferRepository,
    private readonly stock: LotRepository,
    private readonly khatas: KhataRepository,
    private readonly terms: TermsRepository,
  ) {
    super();
  }

  override async market(listingIds: readonly string[]): Promise<Market> {
    const [offers, terms] = await Promise.all([
      this.offers.offers(listingIds),
      this.terms.of(listingIds),
    ]);
    const sellers = await this.offers.sellers(offers.map(({ sellerId }) => sellerId));
    return {
      offers: new Map(offers.map((offer) => [offer.listingId, offer])),
      sellers: new Map(sellers.map((seller) => [seller.sellerId, seller])),
      terms: new Map(terms.map((each) => [each.listingId, each])),
    };
  }

  override async lots(listingIds: readonly string[]): Promise<LotsByListing> {
    const read = async (id: string) => [id, await this.stock.ofListing(id)] as const;
    return new Map(await Promise.all(listingIds.map(read)));
  }

  override khata(sellerId: string, shopId: string): Promise<StoredKhata | undefined> {
    return this.khatas.get(sellerId, shopId);
  }
}
