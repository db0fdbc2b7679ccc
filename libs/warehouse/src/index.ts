/**
 * The warehouse: its tables defined once and rendered for Redshift and for Postgres, migrations, and loading that
 * counts each fact once. Nothing else imports the Postgres client.
 */
export * from './client/warehouse.ts';
export { WrongDatabaseUser } from './client/iam-password.ts';
export type { WarehouseLogin, WarehouseSecurity } from './client/security.ts';
export * from './client/warehouse-errors.ts';
export * from './dialects/dialect.ts';
export * from './dialects/ddl.ts';
export * from './model/table.ts';
export { TABLES as WAREHOUSE_TABLES } from './model/tables.ts';
export { dryRun, migrate, pendingMigrations } from './migrations/migrate.ts';
export { MARTS } from './marts/marts.ts';
export type { Mart } from './marts/mart.ts';
export { MIGRATIONS } from './migrations/migrations.ts';
export type { Migration } from './migrations/migrations.ts';
export * from './loading/load-batch.ts';
export { copyRows as bareCopy } from './loading/copy-rows.ts';
export * from './reading/read-offsets.ts';
export * from './reading/current-listings.ts';
export * from './reading/rejects.ts';
export { COPY_FROM_STDIN } from './loading/stager.ts';
export type { Stager, Transaction } from './loading/stager.ts';
export * from './loading/stage-by-s3.ts';
export { contentHash } from './reading/content-hash.ts';
export { grantAnalysts, makeAnalyst } from './client/analysts.ts';
export { dataTests } from './trust/data-tests.ts';
export { freshness, runDataTests } from './trust/run-data-tests.ts';
export type { DataTest, Finding } from './trust/data-test.ts';
export { checkAfterLoads } from './trust/check-after-loads.ts';
export { newestChecks } from './trust/keep-checks.ts';
export * from './trust/checks.ts';
export { loadPlaces, readPlaces } from './loading/load-places.ts';
export * from './insight/insight.ts';
