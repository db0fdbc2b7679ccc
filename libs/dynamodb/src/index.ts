/**
 * DynamoDB as Kirana uses it: the tables with their owners, items with versions that guard every write, transactions,
 * page tokens, and the change streams. Nothing else imports the AWS client.
 */
export * from './client/dynamo.ts';
export * from './tables/table.ts';
export * from './tables/tables.ts';
export * from './items/versioned.ts';
export * from './items/versioned-table.ts';
export * from './items/transact.ts';
export * from './items/put-many.ts';
export * from './items/write-errors.ts';
export * from './pages/page-token.ts';
export { queryPage } from './pages/query-page.ts';
export type { Page, QueryRequest } from './pages/query-page.ts';
export { scanPage, scanTable } from './pages/scan-page.ts';
export type { ScanRequest } from './pages/scan-page.ts';
export * from './turns/turn.ts';
export { restoreItems } from './backups/restore-items.ts';
export * from './provision/provision-tables.ts';
export { TableKeysDiffer } from './provision/table-keys.ts';
export { dropTables } from './provision/drop-tables.ts';
export * from './streams/stream-source.ts';
export * from './streams/dynamo-stream.ts';
export * from './provision/table-answers.ts';
