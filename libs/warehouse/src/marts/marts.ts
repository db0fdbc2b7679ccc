import { DIM_PRODUCT, DIM_RETAILER } from './derived-dimensions.ts';
import { MART_LOT_FLOW } from './lot-flow.ts';
import type { Mart } from './mart.ts';
import { MART_NOT_FOUND } from './not-found.ts';
import { MART_PRICE_INDEX } from './price-index.ts';
import { MART_RETAILER_COHORT } from './retailer-cohort.ts';
import { MART_SELL_THROUGH } from './sell-through.ts';
import { MART_SELLER_SCORECARD } from './seller-scorecard.ts';
import { MART_WASTE } from './waste.ts';

/** Every view, each after those it reads. */
export const MARTS: readonly Mart[] = [
  DIM_PRODUCT,
  DIM_RETAILER,
  MART_LOT_FLOW,
  MART_WASTE,
  MART_SELL_THROUGH,
  MART_PRICE_INDEX,
  MART_SELLER_SCORECARD,
  MART_RETAILER_COHORT,
  MART_NOT_FOUND,
];
