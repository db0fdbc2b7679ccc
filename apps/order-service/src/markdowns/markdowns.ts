import { addDays, dayInIndia } from '@kirana/domain';
import { ItemExists, StaleVersion } from '@kirana/dynamodb';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { OfferRepository } from '../offers/offer-repository.ts';
import type { Offer } from '../offers/offer.ts';
import { LotRepository } from '../stock/lot-repository.ts';
import type { Markdown } from '../terms/offer-terms.ts';
import { TermsRepository } from '../terms/terms-repository.ts';
import type { StoredTerms } from '../terms/terms-repository.ts';
import { effectOf, markedLots } from './markdown-effect.ts';
import type { MarkdownEffect, MarkedLot } from './markdown-effect.ts';

/** What became of a listing; `contended`: somebody changes its terms as fast as we do, a retry later helps. */
export type MarkdownOutcome = 'changed' | 'unchanged' | 'unknown-listing' | 'contended';

/** A listing under a markdown, with each of its lots that gets cheaper. */
export interface MarkedListing extends MarkdownEffect {
  readonly listingId: string;
  /** Those it makes cheaper; none where nothing is near its date. */
  readonly markedLots: readonly MarkedLot[];
}

export interface MarkdownResult {
  readonly listingId: string;
  readonly outcome: MarkdownOutcome;
}

/** Listings written at a time. */
const AT_ONCE = 8;
const MOST_TRIES = 4;

/** Marks many listings down at once: what it would come to, and doing it. Their other terms stay as they are. */
@Injectable()
export class Markdowns {
  constructor(
    private readonly offers: OfferRepository,
    private readonly terms: TermsRepository,
    private readonly lots: LotRepository,
    private readonly clock: Clock,
  ) {}

  /** What the markdown would come to, for the seller's own among the listings. Changes nothing. */
  async effect(
    sellerId: string,
    listingIds: readonly string[],
    markdown: Markdown,
  ): Promise<MarkedListing[]> {
    const at = this.clock.now();
    const lastDay = addDays(dayInIndia(at), markdown.withinDays);
    const [own, expiring] = await Promise.all([
      this.#own(sellerId, listingIds),
      this.lots.expiring(sellerId, lastDay),
    ]);
    const lotsOf = Map.groupBy(expiring, ({ listingId }) => listingId);
    return [...own.values()].map(({ listingId, pricePaise }) => {
      const lots = (lotsOf.get(listingId) ?? []).map((lot) => ({ ...lot, pricePaise }));
      const marked = markedLots(lots, markdown, at);
      return { listingId, ...effectOf(marked), markedLots: marked };
    });
  }

  /**
   * Sets the markdown of each listing, null to take it away; one that fails leaves the others alone. The same again
   * changes nothing, so a request whose answer was lost may be sent again.
   */
  async set(
    sellerId: string,
    listingIds: readonly string[],
    markdown: Markdown | null,
  ): Promise<MarkdownResult[]> {
    const own = await this.#own(sellerId, listingIds);
    const known = new Map((await this.terms.of([...own.keys()])).map((t) => [t.listingId, t]));
    const results: MarkdownResult[] = [];
    for (let from = 0; from < listingIds.length; from += AT_ONCE) {
      const part = listingIds.slice(from, from + AT_ONCE).map(async (listingId) => ({
        listingId,
        outcome: own.has(listingId)
          ? await this.#setOne({ sellerId, listingId }, known.get(listingId), markdown)
          : ('unknown-listing' as const),
      }));
      results.push(...(await Promise.all(part)));
    }
    return results;
  }

  async #own(sellerId: string, listingIds: readonly string[]): Promise<ReadonlyMap<string, Offer>> {
    const offers = await this.offers.offers(listingIds);
    return new Map(
      offers
        .filter((offer) => offer.sellerId === sellerId && offer.status !== 'deleted')
        .map((offer) => [offer.listingId, offer] as const),
    );
  }

  async #setOne(
    listing: { readonly sellerId: string; readonly listingId: string },
    known: StoredTerms | undefined,
    markdown: Markdown | null,
  ): Promise<MarkdownOutcome> {
    let current = known;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (isSame(current?.markdown ?? null, markdown)) return 'unchanged';
      const { tiers = [], scheme = null } = current ?? {};
      try {
        await this.terms.put(current, { ...listing, tiers, scheme, markdown });
        return 'changed';
      } catch (error) {
        if (!(error instanceof StaleVersion || error instanceof ItemExists)) throw error;
        current = await this.terms.get(listing.listingId);
      }
    }
    return 'contended';
  }
}

const isSame = (a: Markdown | null, b: Markdown | null): boolean =>
  a?.withinDays === b?.withinDays && a?.percent === b?.percent;
