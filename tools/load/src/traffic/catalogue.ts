import { BRANDS, FLAVOURS, GOODS } from './goods.ts';

/** One thing that wholesalers sell, written the way one of them writes it, and as a shop asks for it. */
export interface Article {
  readonly title: string;
  readonly brand: string;
  readonly query: string;
  /** Paise of one selling unit. */
  readonly mrpPaise: number;
}

const SIZES_EACH = 6;
/** Every brand has every good in every flavour and size; which of them matter is for the market to say. */
export const ARTICLES = GOODS.length * BRANDS.length * FLAVOURS.length * SIZES_EACH;
/** Has no divisor in common with the count, so that neighbours in rank are different goods of different brands. */
const STRIDE = 7_919;

/** How sellers write the same thing. */
const WRITTEN: readonly ((parts: Parts) => string)[] = [
  ({ brand, good, flavour, size }) => `${brand} ${flavour}${good} ${size}`,
  ({ brand, good, flavour, size }) => `${brand} ${flavour}${good} ${size}`.toUpperCase(),
  ({ brand, alias, flavour, size }) => `${brand} ${flavour}${alias} ${size.replace(' ', '')}`,
  ({ brand, good, flavour, size }) => `${brand} ${good} ${flavour}(${size})`,
  ({ brand, good, flavour, size }) => `${flavour}${good} ${brand} ${size} x 12`,
];

interface Parts {
  readonly brand: string;
  readonly good: string;
  readonly alias: string;
  readonly flavour: string;
  readonly size: string;
}

/** The article of a rank from 0 below `ARTICLES`, the best sold first; `written` from 0 chooses a spelling. */
export function articleOf(rank: number, written: number): Article {
  let at = (rank * STRIDE) % ARTICLES;
  const next = (of: number): number => {
    const digit = at % of;
    at = Math.floor(at / of);
    return digit;
  };
  const [good, aliases, sizes] = GOODS[next(GOODS.length)]!;
  const brand = BRANDS[next(BRANDS.length)]!;
  const size = sizes[next(SIZES_EACH)]!;
  const flavour = FLAVOURS[next(FLAVOURS.length)]!;
  const alias = aliases[written % aliases.length]!;
  const title = WRITTEN[written % WRITTEN.length]!({ brand, good, alias, flavour, size });
  const mrpPaise = 1_000 + ((rank * 700) % 49_000);
  return { title, brand, query: queryOf({ brand, good, alias, flavour, size }, written), mrpPaise };
}

/** What a shop types for it: seldom all of it, often the word of the street. */
function queryOf({ brand, good, alias, size }: Parts, written: number): string {
  const asked = [`${brand} ${good}`, alias, `${brand} ${alias}`, good, `${alias} ${size}`];
  return asked[written % asked.length]!.toLowerCase();
}

/** A seller's price list for an import over REST, each row a product of its own. */
export function priceListOf(rows: number, seller: number): { name: string; bytes: Uint8Array } {
  const lines = Array.from({ length: rows }, (_, row) => {
    const { title, mrpPaise } = articleOf((seller * rows + row) % ARTICLES, row);
    const mrp = mrpPaise / 100;
    return `${title},${mrp},${(mrp * 0.92).toFixed(2)},LD-${seller}-${row}`;
  });
  const text = ['Item,MRP,Rate,SKU', ...lines].join('\n');
  return { name: `load-${seller}.csv`, bytes: new TextEncoder().encode(text) };
}
