import type { Dialect } from '../dialects/dialect.ts';
import { addColumns, commentAnew, createTable } from '../dialects/ddl.ts';
import { replaceMarts } from '../marts/mart.ts';
import { MARTS } from '../marts/marts.ts';
import {
  CHANGE_TABLES,
  CHECK_TABLES,
  FIRST_TABLES,
  SEARCH_TABLES,
  TABLES,
} from '../model/tables.ts';
import type { Table } from '../model/table.ts';
import { fillDates } from './fill-dates.ts';
import { reckonLotsFirst } from './reckon-lots-first.ts';

/** One step forward. A step that has been released is never changed: a new one follows it. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  statements(dialect: Dialect): string[];
}

/** Of tables as they were first made: what `since` names came later. */
const FIRST_FORM = 0;

const tables = (made: Readonly<Record<string, Table>>, dialect: Dialect): string[] =>
  Object.values(made).flatMap((table) => createTable(table, dialect, FIRST_FORM));

/**
 * Views hold no rows, so they are all made anew by one step, which takes a new number whenever one changes; the
 * step that first made some of them has nothing left to do.
 */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'tables', statements: (dialect) => tables(FIRST_TABLES, dialect) },
  { version: 2, name: 'days from 2024 to 2035', statements: () => fillDates(2024, 2035) },
  { version: 3, name: 'marts, now made by the last step', statements: () => [] },
  {
    version: 4,
    name: 'changes of orders, prices and stock; imports; places',
    statements: (dialect) => tables(CHANGE_TABLES, dialect),
  },
  { version: 5, name: 'marts again, now made by the last step', statements: () => [] },
  {
    version: 6,
    name: 'what became of lots, what was short or reduced in orders, searches',
    statements: (dialect) => [
      ...Object.values(TABLES).flatMap((table) => addColumns(table, dialect, 6)),
      ...tables(SEARCH_TABLES, dialect),
      ...[TABLES.fctLot, TABLES.fctOrderLine].flatMap((table) => commentAnew(table, 6)),
      reckonLotsFirst(),
    ],
  },
  {
    version: 7,
    name: 'dimensions that follow from others, and marts, now made by the last step',
    statements: () => [],
  },
  {
    version: 8,
    name: 'totals that lots tell of themselves',
    statements: (dialect) => [
      ...Object.values(TABLES).flatMap((table) => addColumns(table, dialect, 8)),
      ...commentAnew(TABLES.fctStockMovement, 8),
    ],
  },
  {
    version: 9,
    name: 'what the data tests found',
    statements: (dialect) => tables(CHECK_TABLES, dialect),
  },
  {
    version: 10,
    name: 'sell-through by what went out, now made by the last step',
    statements: () => [],
  },
  {
    version: 11,
    name: 'views: the fill rate by what was packed',
    statements: (dialect) => replaceMarts(MARTS, dialect),
  },
];
