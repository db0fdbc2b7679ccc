import type { Dialect } from '../dialects/dialect.ts';
import type { History, Table } from '../model/table.ts';
import { brought } from '../model/table.ts';

/** The stage of a table: a temporary copy of its form, one a transaction. */
export const stageOf = (table: Table): string => `stg_${table.name}`;

const VERSION = '_source_version';
const names = (table: Table): string[] => brought(table).map(({ name }) => name);
const list = (columns: readonly string[], prefix = ''): string =>
  columns.map((name) => `${prefix}${name}`).join(', ');
const matches = (table: Table): string =>
  table.key.map((name) => `${table.name}.${name} = ${stageOf(table)}.${name}`).join(' AND ');

/** Makes the empty stage. Temporary tables of one session are not seen by others, so loads run side by side. */
export const openStage = (table: Table): string[] => [
  `DROP TABLE IF EXISTS ${stageOf(table)}`,
  `CREATE TEMPORARY TABLE ${stageOf(table)} (LIKE ${table.name})`,
];

/** 1.2.3 as a number that sorts as versions do; a part left out counts as 0. */
const rank = (column: string): string =>
  [1_000_000, 1_000, 1]
    .map(
      (weight, at) => `CAST('0' || SPLIT_PART(${column}, '.', ${at + 1}) AS INTEGER) * ${weight}`,
    )
    .join(' + ');

/** What makes one row of a key newer than another, as SQL. */
const newness = (table: Table, of: string): string =>
  table.history ? rank(`${of}.${table.history.reading}`) : `${of}.${VERSION}`;

/**
 * Takes out of the stage what the table holds as new or newer. MERGE on Redshift has no condition on its branches, so
 * stale versions are settled before it; keys that are double in the stage are settled before they get there.
 */
export const dropStale = (table: Table): string =>
  `DELETE FROM ${stageOf(table)} USING ${table.name}
WHERE ${matches(table)} AND ${newness(table, table.name)} >= ${newness(table, stageOf(table))}`;

/**
 * Puts the staged rows in place of older ones: one MATCHED and one NOT MATCHED branch, the form both engines take. Where
 * a branch takes a condition it spares the statement before it.
 */
export function mergeStage(table: Table, { conditionalMerge }: Dialect): string {
  const source = stageOf(table);
  const onlyNewer = conditionalMerge
    ? ` AND ${newness(table, table.name)} < ${newness(table, source)}`
    : '';
  const changed = names(table).filter((name) => !table.key.includes(name));
  return `MERGE INTO ${table.name} USING ${source} ON ${matches(table)}
WHEN MATCHED${onlyNewer} THEN UPDATE SET ${changed.map((name) => `${name} = ${source}.${name}`).join(', ')}
WHEN NOT MATCHED THEN INSERT (${list(names(table))}) VALUES (${list(names(table), `${source}.`)})`;
}

/** Takes away the rows that stood for entities of which only facts were known. */
export const dropInferred = (table: Table, { entity }: History): string =>
  `DELETE FROM ${table.name}
WHERE ${VERSION} = 0 AND ${entity} IN (SELECT ${entity} FROM ${stageOf(table)})`;

/**
 * Draws the intervals of the touched entities anew: each version ends where the next begins, so that there is no gap
 * and no overlap whatever the order in which versions arrived.
 */
export const redrawIntervals = (table: Table, { entity }: History): string =>
  `UPDATE ${table.name}
SET valid_to = drawn.next_from, is_current = (drawn.next_from IS NULL)
FROM (
  SELECT ${entity}, ${VERSION}, LEAD(valid_from) OVER (PARTITION BY ${entity} ORDER BY ${VERSION}) AS next_from
  FROM ${table.name}
  WHERE ${entity} IN (SELECT ${entity} FROM ${stageOf(table)})
) drawn
WHERE ${table.name}.${entity} = drawn.${entity} AND ${table.name}.${VERSION} = drawn.${VERSION}`;

/** What follows the stage of a table, in this order. */
export const settleStage = (table: Table, dialect: Dialect): string[] => [
  ...(dialect.conditionalMerge ? [] : [dropStale(table)]),
  mergeStage(table, dialect),
  ...(table.history
    ? [dropInferred(table, table.history), redrawIntervals(table, table.history)]
    : []),
];

/** Puts all that is staged in place of all that the table holds: DELETE, since TRUNCATE on Redshift commits. */
export const replaceByStage = (table: Table): string[] => [
  `DELETE FROM ${table.name}`,
  `INSERT INTO ${table.name} (${list(names(table))}) SELECT ${list(names(table))} FROM ${stageOf(table)}`,
];
