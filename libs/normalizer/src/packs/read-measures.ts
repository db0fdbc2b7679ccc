import { readAmounts } from '../measures/read-amounts.ts';
import type { Price } from '../prices/price.ts';
import type { Token } from '../tokens/token.ts';
import { readOffer } from './offers.ts';
import { readTerms } from './read-terms.ts';
import { resolvePack } from './resolve-pack.ts';
import type { PackReading } from './resolve-pack.ts';

export interface MeasureReading extends PackReading {
  /** True for tokens that belong to a quantity, a pack or a price. */
  readonly taken: (at: number) => boolean;
}

/** Contents and packs of a title; prices are stepped over. */
export function readMeasures(tokens: readonly Token[], prices: readonly Price[]): MeasureReading {
  const inPrice = (at: number): boolean => prices.some(({ from, to }) => at >= from && at < to);
  const amounts = readAmounts(tokens, inPrice);
  const offer = readOffer(tokens);
  const terms = readTerms(tokens, amounts);
  const reading = resolvePack(terms, offer, undefined);
  const ranges = [...prices, ...terms, ...(offer ? [offer] : [])];
  return {
    ...reading,
    taken: (at) => ranges.some(({ from, to }) => at >= from && at < to),
  };
}
