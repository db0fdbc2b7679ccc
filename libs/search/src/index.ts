/**
 * OpenSearch as Kirana uses it: the indexes with their mappings, the changes of listings, lots and sellers written so
 * that any order of delivery ends in the same documents, and the questions shops ask. Nothing else imports the client.
 */
export { createSearch, INDEX_KINDS } from './client/search.ts';
export type { IndexKind, Search, SearchConfig } from './client/search.ts';
export * from './client/search-errors.ts';
export * from './indexes/provision-index.ts';
export * from './documents/listing-document.ts';
export * from './writing/index-changes.ts';
export type { ChangeOutcome } from './writing/write-documents.ts';
