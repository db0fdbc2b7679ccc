import { inferBrand } from '../brand/infer-brand.ts';
import { knownBrand } from '../brand/read-brand.ts';
import type { BrandReading } from '../brand/read-brand.ts';
import { readCategory } from '../category/read-category.ts';
import type { CategoryReading } from '../category/read-category.ts';
import { readMeasures } from '../packs/read-measures.ts';
import type { MeasureReading } from '../packs/read-measures.ts';
import type { Price } from '../prices/price.ts';
import { readPrices } from '../prices/read-prices.ts';
import type { Token } from '../tokens/token.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { readProduct } from '../words/read-product.ts';
import type { ProductReading } from '../words/read-product.ts';

/** What a title says by itself, stage by stage. */
export interface TitleReading {
  readonly title: string;
  readonly tokens: readonly Token[];
  readonly prices: readonly Price[];
  readonly brand: BrandReading | null;
  readonly category: CategoryReading | null;
  readonly measures: MeasureReading;
  readonly product: ProductReading;
}

/**
 * Runs the stages over a title. Known brands come before measures so that "50-50" and "7 Up" count nothing, and the category before
 * them so that a steel bottle's litre is no content; brands nobody knows come last, from the words left over.
 */
export function readTitle(title: string): TitleReading {
  const tokens = tokenize(title);
  const prices = readPrices(tokens);
  const known = knownBrand(title, tokens, inside(prices));
  const category = readCategory(tokens, known);
  const measures = readMeasures(tokens, {
    prices,
    inBrand: inside(known ? [known] : []),
    category: category?.id ?? null,
  });
  const brand = known ?? inferBrand(title, tokens, measures.taken);
  const product = readProduct({ title, tokens, brand, category, taken: measures.taken });
  return { title, tokens, prices, brand, category, measures, product };
}

const inside =
  (ranges: readonly { from: number; to: number }[]) =>
  (at: number): boolean =>
    ranges.some(({ from, to }) => at >= from && at < to);
