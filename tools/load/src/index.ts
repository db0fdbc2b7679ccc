/**
 * Load as shops make it: requests at a rate that does not wait for answers, in a realistic mix, over any number of
 * instances of each service; and the instances themselves, started and stopped while it goes on.
 */
export * from './balanced.ts';
export * from './instance.ts';
export * from './open-loop.ts';
export * from './traffic/price-changes.ts';
export type { Shelf } from './traffic/shelves.ts';
export * from './traffic/shop-traffic.ts';
export * from './pipeline-lag.ts';
