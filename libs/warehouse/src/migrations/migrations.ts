import type { Dialect } from '../dialects/dialect.ts';
import { createTable } from '../dialects/ddl.ts';
import { createMart } from '../marts/mart.ts';
import { MART_SELL_THROUGH } from '../marts/sell-through.ts';
import { MART_WASTE } from '../marts/waste.ts';
import { TABLES } from '../model/tables.ts';
import { fillDates } from './fill-dates.ts';

/** One step forward. A step that has been released is never changed: a new one follows it. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  statements(dialect: Dialect): string[];
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'tables',
    statements: (dialect) => Object.values(TABLES).flatMap((table) => createTable(table, dialect)),
  },
  { version: 2, name: 'days from 2024 to 2035', statements: () => fillDates(2024, 2035) },
  {
    version: 3,
    name: 'marts of waste and sell-through',
    statements: () => [MART_WASTE, MART_SELL_THROUGH].flatMap(createMart),
  },
];
