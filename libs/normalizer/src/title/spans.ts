import type { Field, Span } from '../listing/normalized-listing.ts';
import type { TitleReading } from './read-title.ts';

interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Which characters of the title gave which field, in the order of the title. */
export function spansOf(reading: TitleReading): Span[] {
  const { brand, category, measures, prices, product } = reading;
  const spans: Span[] = [];
  const mark = (field: Field, ranges: readonly (TokenRange | null)[]): void => {
    for (const range of ranges) if (range) spans.push(spanOf(reading, field, range));
  };
  mark('brand', [brand]);
  mark('product', product.ranges);
  mark('netQuantity', [measures.contentTerm]);
  mark('packCount', [...measures.packTerms, measures.offer ?? null]);
  mark('category', category && category.to > category.from ? [category] : []);
  for (const price of prices) mark(price.basis === 'mrp' ? 'mrp' : 'price', [price]);
  return spans.sort((a, b) => a.start - b.start || a.end - b.end);
}

const spanOf = ({ tokens }: TitleReading, field: Field, { from, to }: TokenRange): Span => ({
  field,
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});
