import { Injectable } from '@nestjs/common';
import { OfferRepository } from '../offers/offer-repository.ts';
import type { Markdown } from '../terms/offer-terms.ts';
import { TermsRepository } from '../terms/terms-repository.ts';

/** What a lot's listing says of it: how the goods are called and what they go for. */
export interface OnOffer {
  /** Null where the listing is not known here (any more). */
  readonly title: string | null;
  /** Of one selling unit. */
  readonly pricePaise: number | null;
  readonly mrpPaise: number | null;
  /** What goods near their date are cheaper by, where the seller granted that. */
  readonly markdown: Markdown | null;
}

/** Puts to lots what their listings and terms say: a page of stock is then one request. */
@Injectable()
export class OfferedLots {
  constructor(
    private readonly offers: OfferRepository,
    private readonly terms: TermsRepository,
  ) {}

  async of<L extends { readonly listingId: string }>(lots: readonly L[]): Promise<(L & OnOffer)[]> {
    const listingIds = [...new Set(lots.map(({ listingId }) => listingId))];
    const [offers, terms] = await Promise.all([
      this.offers.offers(listingIds),
      this.terms.of(listingIds),
    ]);
    const offerOf = new Map(offers.map((offer) => [offer.listingId, offer]));
    const termsOf = new Map(terms.map((each) => [each.listingId, each]));
    return lots.map((lot) => {
      const { title = null, pricePaise = null, mrpPaise = null } = offerOf.get(lot.listingId) ?? {};
      const markdown = termsOf.get(lot.listingId)?.markdown ?? null;
      return { ...lot, title, pricePaise, mrpPaise, markdown };
    });
  }
}
