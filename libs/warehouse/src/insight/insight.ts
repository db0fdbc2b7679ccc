/** What a seller may ask of its own trade: questions that change nothing, bounded in rows and time. */
export * from './period.ts';
export { salesOf } from './sales.ts';
export type { ListingSales, Sales, SalesDay } from './sales.ts';
export { wasteOf } from './waste.ts';
export type { Waste, Wasted } from './waste.ts';
export { sellThroughOf } from './sell-through.ts';
export type { SellThrough, Sold } from './sell-through.ts';
export { pricePositionsOf } from './price-position.ts';
export type { PricePosition, PricePositions, PriceSpread } from './price-position.ts';
export { notFoundIn } from './not-found.ts';
export type { NotFound, NotFoundWords } from './not-found.ts';
