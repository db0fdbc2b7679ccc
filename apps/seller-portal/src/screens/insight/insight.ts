/** Figures as seller-service tells them. Money in paise, mass in g, volume in ml, counts in selling units. */
export interface Figure {
  readonly now: number;
  readonly before: number;
}

interface OfPeriod {
  readonly period: { readonly from: string; readonly to: string };
  readonly periodBefore: { readonly from: string; readonly to: string };
}

export interface SalesDay {
  readonly day: string;
  readonly paise: number;
  readonly units: number;
  readonly orders: number;
}

export interface Sales extends OfPeriod {
  readonly paise: Figure;
  readonly units: Figure;
  readonly orders: Figure;
  readonly shops: Figure;
  readonly cancelledOrders: Figure;
  readonly days: readonly SalesDay[];
  readonly daysBefore: readonly SalesDay[];
  readonly listings: readonly {
    readonly listingId: string;
    readonly title: string;
    readonly paise: Figure;
    readonly units: Figure;
  }[];
}

interface Wasted {
  readonly units: number;
  readonly grams: number;
  readonly ml: number;
  readonly paise: number;
}

export interface Waste extends OfPeriod {
  readonly units: Figure;
  readonly grams: Figure;
  readonly ml: Figure;
  readonly paise: Figure;
  readonly receivedUnits: Figure;
  readonly weeks: readonly ({ readonly weekStart: string } & Wasted)[];
  readonly categories: readonly ({ readonly category: string } & Wasted)[];
  readonly listings: readonly ({ readonly listingId: string; readonly title: string } & Wasted)[];
}

interface Sold {
  readonly receivedUnits: number;
  readonly soldUnits: number;
}

export interface SellThrough extends OfPeriod, Sold {
  readonly cameIn: Figure;
  readonly wentOut: Figure;
  readonly writtenOff: Figure;
  readonly categories: readonly ({ readonly category: string } & Sold)[];
  readonly slowest: readonly ({
    readonly listingId: string;
    readonly title: string;
    readonly daysLeftAtSale: number | null;
  } & Sold)[];
}

export interface PricePositions extends OfPeriod {
  readonly area: string;
  readonly dearer: number;
  readonly level: number;
  readonly cheaper: number;
  readonly alone: number;
  readonly products: readonly {
    readonly listingId: string;
    readonly title: string;
    readonly pricePaise: number;
    /** Of one consumer unit. */
    readonly unitPaise: number;
    readonly compared: 'area' | 'india';
    readonly market: {
      readonly sellers: number;
      readonly medianPaise: number;
      readonly lowestPaise: number;
    };
    /** Share of the median: 0.05 is 5 % dearer. */
    readonly overMedian: number;
  }[];
}

export interface NotFound extends OfPeriod {
  readonly searches: Figure;
  readonly notFound: Figure;
  readonly words: readonly {
    readonly words: string;
    readonly category: string | null;
    readonly searches: number;
    readonly notFound: Figure;
    readonly partlyFound: number;
  }[];
}

export interface InsightOf {
  readonly sales: Sales;
  readonly waste: Waste;
  readonly 'sell-through': SellThrough;
  readonly 'price-position': PricePositions;
  readonly 'not-found': NotFound;
}
export type InsightKind = keyof InsightOf;
export const KINDS: readonly InsightKind[] = [
  'sales',
  'waste',
  'sell-through',
  'price-position',
  'not-found',
];

/** Days of a period; each is compared with as many before. */
export const PERIODS = [7, 28, 90, 365] as const;
export type PeriodDays = (typeof PERIODS)[number];

/** How much more (or less, negative) than before, as a share; undefined where there was nothing before. */
export const changeOf = ({ now, before }: Figure): number | undefined =>
  before === 0 ? undefined : (now - before) / before;

/** A category's id as words: `staples/wheat-flour` is `Staples › Wheat flour`. */
export const categoryWords = (id: string): string =>
  id
    .split(/[/.]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1).replaceAll(/[-_]/g, ' '))
    .join(' › ');
