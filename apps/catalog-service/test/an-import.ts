import { newId } from '@kirana/domain';
import type { ImportRecord } from '../src/imports/running/import-record.ts';
import { NOTHING_DONE } from '../src/imports/running/tally.ts';

/** A CSV that was just received and that nobody works on; a test names only what matters to it. */
export const anImport = (overrides: Partial<ImportRecord> = {}): ImportRecord => ({
  importId: newId('imp'),
  sellerId: newId('sel'),
  state: 'queued',
  file: { key: 'k', name: null, bytes: 1, sha256: '', format: 'csv', encoding: 'utf-8' },
  columns: null,
  headings: [],
  unusedHeadings: [],
  rows: null,
  tally: NOTHING_DONE,
  mapping: {},
  undo: null,
  failure: null,
  startedAt: null,
  finishedAt: null,
  lease: null,
  attempts: 0,
  version: 1,
  createdAt: '2026-11-23T08:00:00.000Z',
  updatedAt: '2026-11-23T08:00:00.000Z',
  ...overrides,
});
