import { HINTS_SCHEMA, READING_SCHEMA } from '../listings/listing-schemas.ts';
import {
  integer,
  listOf,
  number,
  object,
  oneOf,
  orNull,
  pageOf,
  recordOf,
  text,
} from '../openapi/schema-parts.ts';
import { FIELDS } from './headings/fields.ts';
import { REJECT_CODES, WARNING_CODES } from './rows/problem.ts';

const STATES = ['held', 'queued', 'running', 'completed', 'failed', 'undoing', 'undone'];

/** An import as its seller sees it. */
export const IMPORT_SCHEMA = object({
  importId: text,
  sellerId: text,
  state: oneOf(...STATES),
  file: object({ name: orNull(text), bytes: integer, sha256: text, format: text }),
  columns: orNull(recordOf(text)),
  mapping: recordOf(orNull(text)),
  headings: listOf(text),
  unusedHeadings: listOf(text),
  rows: orNull(integer),
  done: integer,
  accepted: integer,
  rejected: integer,
  created: integer,
  updated: integer,
  unchanged: integer,
  warnings: recordOf(integer),
  rejections: recordOf(integer),
  progress: number,
  undo: orNull(object({ removed: integer, restored: integer, kept: integer })),
  failure: orNull(object({ code: text, message: text })),
  receivedAt: text,
  startedAt: orNull(text),
  finishedAt: orNull(text),
  seconds: orNull(number),
  version: integer,
});

export const IMPORTS_PAGE_SCHEMA = pageOf(IMPORT_SCHEMA);

const problem = {
  code: oneOf(...Object.keys(REJECT_CODES)),
  field: orNull(text),
  value: text,
  expected: text,
};

export const REJECTS_PAGE_SCHEMA = pageOf(
  object({
    row: integer,
    line: integer,
    ...problem,
    also: listOf(object(problem)),
    cells: listOf(text),
  }),
);

const draft = object(
  {
    title: text,
    sku: text,
    hints: HINTS_SCHEMA,
    mrpPaise: orNull(integer),
    pricePaise: orNull(integer),
    minimumUnits: integer,
    unitsStep: integer,
    stock: object({ quantity: integer, batch: text, expiresOn: orNull(text) }, ['batch']),
  },
  ['sku', 'mrpPaise', 'pricePaise', 'minimumUnits', 'unitsStep', 'stock'],
);

/** Each row has either `listing`, `reading` and `warnings`, or `problems` and `cells`. */
export const PREVIEW_SCHEMA = object({
  headings: listOf(text),
  columns: recordOf(text),
  unusedHeadings: listOf(text),
  fields: listOf(oneOf(...FIELDS)),
  samples: listOf(listOf(text)),
  rows: listOf(
    object(
      {
        row: integer,
        line: integer,
        listing: draft,
        reading: READING_SCHEMA,
        warnings: listOf(oneOf(...Object.keys(WARNING_CODES))),
        problems: listOf(object(problem)),
        cells: listOf(text),
      },
      ['listing', 'reading', 'warnings', 'problems', 'cells'],
    ),
  ),
});

export const SURVEY_SCHEMA = object({
  rows: integer,
  rejected: integer,
  mistakes: listOf(
    object({
      code: oneOf(...Object.keys(REJECT_CODES), 'no-unit'),
      field: orNull(text),
      value: text,
      rows: integer,
    }),
  ),
  others: integer,
});

export const MAPPING_SCHEMA = object({ headings: recordOf(orNull(text)) });
