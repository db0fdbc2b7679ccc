import type { Order } from '@kirana/contracts';
import { dayInIndia, daysBetween } from '@kirana/domain';
import { Injectable } from '@nestjs/common';
import { MarketReader } from '../checkout/checkout-ports.ts';
import type { Market } from '../checkout/check-cart.ts';
import { Clock } from '../clock/clock.ts';
import { OrderRepository } from '../orders/order-repository.ts';
import { nextDeliveryDay } from '../quote/delivery-day.ts';
import type { PickableLot } from '../reservation/plan-picks.ts';
import type { Purchase, Rhythm } from './rhythm.ts';
import { rhythmOf } from './rhythm.ts';
import type { Suggestion } from './suggest-units.ts';
import { suggestUnits } from './suggest-units.ts';
import type { Language } from './suggestion-words.ts';
import { suggestionWords } from './suggestion-words.ts';

/** Orders looked back at. */
const ORDERS = 100;
/** Where a seller names no delivery days. */
const USUAL_DELIVERY_DAYS = 2;

export interface ListingSuggestion extends Suggestion {
  readonly listingId: string;
  readonly sellerId: string;
  readonly title: string;
  readonly pricePaise: number | null;
  /** Why so many, in words. */
  readonly words: string;
}

/** What a shop might order today, from its own rhythm. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly orders: OrderRepository,
    private readonly market: MarketReader,
    private readonly clock: Clock,
  ) {}

  /** Goods the shop has bought at least twice and that may be ordered now; the most needed first. */
  async of(shopId: string, language: Language): Promise<ListingSuggestion[]> {
    const at = this.clock.now();
    const { items } = await this.orders.ofShop(shopId, { limit: ORDERS });
    const rhythms = rhythmsOf(items, dayInIndia(at));
    const listingIds = [...rhythms.keys()];
    if (listingIds.length === 0) return [];
    const [market, lots] = await Promise.all([
      this.market.market(listingIds),
      this.market.lots(listingIds),
    ]);
    return [...rhythms]
      .flatMap(([listingId, rhythm]) =>
        suggestion(listingId, rhythm, market, lots.get(listingId) ?? [], { at, language }),
      )
      .toSorted((a, b) => b.units - a.units);
  }
}

/** The rhythm of each listing that the shop has bought on at least two days. */
export function rhythmsOf(orders: readonly Order[], today: string): Map<string, Rhythm> {
  const purchases = new Map<string, Purchase[]>();
  for (const { state, placedAt, lines } of orders) {
    if (state === 'cancelled') continue;
    const on = dayInIndia(Date.parse(placedAt));
    for (const { listingId, units } of lines.filter((line) => line.units > 0)) {
      purchases.set(listingId, [...(purchases.get(listingId) ?? []), { on, units }]);
    }
  }
  return new Map(
    [...purchases].flatMap(([listingId, bought]) => {
      const rhythm = rhythmOf(bought, today);
      return rhythm ? [[listingId, rhythm] as const] : [];
    }),
  );
}

function suggestion(
  listingId: string,
  rhythm: Rhythm,
  { offers, sellers }: Market,
  lots: readonly PickableLot[],
  { at, language }: { at: number; language: Language },
): ListingSuggestion[] {
  const offer = offers.get(listingId);
  const seller = offer && sellers.get(offer.sellerId);
  if (!offer || !seller || offer.status !== 'active' || seller.status !== 'active') return [];
  const today = dayInIndia(at);
  const delivery = nextDeliveryDay(seller.deliveryDays, today);
  const wait = delivery === null ? USUAL_DELIVERY_DAYS : daysBetween(today, delivery);
  const coverDays = Math.ceil(rhythm.everyDays + wait);
  const made = suggestUnits({ rhythm, rule: offer, lots, coverDays, at });
  const { sellerId, title, pricePaise } = offer;
  const words = suggestionWords(made, rhythm, coverDays, language);
  return [{ listingId, sellerId, title, pricePaise, ...made, words }];
}
