import { daysLeft, percentOff } from '@kirana/domain';

/** From so many units on, each costs so much. */
export interface PriceTier {
  readonly fromUnits: number;
  readonly pricePaise: number;
}

/** Of every `buy` units ordered, `free` more come without charge. */
export interface Scheme {
  readonly buy: number;
  readonly free: number;
}

/** Goods with at most so many days left are so much cheaper: better sold than wasted. */
export interface Markdown {
  readonly withinDays: number;
  readonly percent: number;
}

/** What a seller grants on one listing besides its price. */
export interface OfferTerms {
  readonly listingId: string;
  readonly sellerId: string;
  /** Ascending by units; each cheaper than the one before. */
  readonly tiers: readonly PriceTier[];
  readonly scheme: Scheme | null;
  readonly markdown: Markdown | null;
}

/** Bounds of what a seller may set, so that a slip of the finger gives nothing away. */
export const TERMS_BOUNDS = { tiers: 10, markdownDays: 60, markdownPercent: 70 } as const;

/** What is wrong with terms, in words; empty where nothing is. `pricePaise` is the listing's price now. */
export function termsProblems(
  { tiers, scheme }: Pick<OfferTerms, 'tiers' | 'scheme'>,
  pricePaise: number | null,
): string[] {
  const problems: string[] = [];
  tiers.forEach((tier, at) => {
    const before = tiers[at - 1];
    if (before && tier.fromUnits <= before.fromUnits) problems.push('tiers ascend by units');
    if (tier.pricePaise >= (before?.pricePaise ?? pricePaise ?? Infinity)) {
      problems.push('each tier is cheaper than the one before and than the price');
    }
  });
  if (scheme && scheme.free >= scheme.buy)
    problems.push('a scheme gives fewer units than it sells');
  return [...new Set(problems)];
}

/** The price of one unit when so many are ordered, in paise. Never more than the listing's own. */
export function unitPrice(
  pricePaise: number,
  terms: OfferTerms | undefined,
  units: number,
): number {
  const tier = terms?.tiers.findLast(({ fromUnits }) => fromUnits <= units);
  return Math.min(pricePaise, tier?.pricePaise ?? pricePaise);
}

/** Units that come without charge. */
export const freeUnits = (terms: OfferTerms | undefined, units: number): number =>
  terms?.scheme ? Math.floor(units / terms.scheme.buy) * terms.scheme.free : 0;

export interface Picked {
  readonly units: number;
  readonly expiresOn: string | null;
}

/**
 * What near-expiry goods among the picks take off, in paise. Of `units` charged, those nearest to expiry count as the
 * charged ones, so the shop gets the most it could. Rounded in favour of the shop to a paisa a unit.
 */
export function markdownPaise(
  markdown: Markdown | undefined | null,
  pricePaise: number,
  units: number,
  picks: readonly Picked[],
  at: number,
): number {
  if (!markdown) return 0;
  const near = picks
    .filter(({ expiresOn }) => (daysLeft(expiresOn, at) ?? Infinity) <= markdown.withinDays)
    .reduce((sum, pick) => sum + pick.units, 0);
  return Math.min(near, units) * percentOff(pricePaise, markdown.percent);
}
