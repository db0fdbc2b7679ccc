/**
 * What tests share: the addresses of the local servers, names that do not collide, waiting for a condition, a real
 * token issuer, builders of valid entities, what figures are made of, and how command lines are read. Imported by tests
 * and by the programs in tools/, never by apps; the stack's own command takes `./command-line` alone, to start quickly.
 */
export * from './waiting/eventually.ts';
export * from './naming/unique-name.ts';
export * from './issuer/issuer.ts';
export * from './builders/entities.ts';
export * from './builders/events.ts';
export * from './builders/offers.ts';
export * from './stack/stack-endpoints.ts';
export * from './certificates/self-signed.ts';
export * from './authorization/cells.ts';
export * from './collector/collector.ts';
export * from './fuzzing/shower.ts';
export * from './figures/quantile.ts';
export * from './chance/seeded-random.ts';
export * from './command-line/command-line.ts';
export * from './ports/free-port.ts';
