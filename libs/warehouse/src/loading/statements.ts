import type { Table } from '../model/table.ts';

/** The stage of a table: a temporary copy of its form, one a transaction. */
export const stageOf = (table: Table): string => `stg_${table.name}`;
const latestOf = (table: Table): string => `new_${table.name}`;

const VERSION = '_source_version';
const names = (table: Table): string[] => table.columns.map(({ name }) => name);
const list = (columns: readonly string[], prefix = ''): string =>
  columns.map((name) => `${prefix}${name}`).join(', ');
const matches = (table: Table, left: string, right: string): string =>
  table.key.map((name) => `${left}.${name} = ${right}.${name}`).join(' AND ');

/** Makes the empty stages. Temporary tables of one transaction are not seen by others, so loads run side by side. */
export const openStage = (table: Table): string[] => [
  `DROP TABLE IF EXISTS ${stageOf(table)}`,
  `DROP TABLE IF EXISTS ${latestOf(table)}`,
  `CREATE TEMPORARY TABLE ${stageOf(table)} (LIKE ${table.name})`,
];

/**
 * Of each key only the highest version, and only where it is newer than what is there. MERGE on Redshift takes neither
 * duplicate source keys nor a condition on its branches, so both are settled here.
 */
export const keepNewest = (table: Table): string =>
  `CREATE TEMPORARY TABLE ${latestOf(table)} AS
SELECT ${list(names(table), 'ranked.')}
FROM (
  SELECT ${list(names(table))}, ROW_NUMBER() OVER (PARTITION BY ${list(table.key)} ORDER BY ${VERSION} DESC) AS place
  FROM ${stageOf(table)}
) ranked
LEFT JOIN ${table.name} ON ${matches(table, table.name, 'ranked')}
WHERE ranked.place = 1
  AND (${table.name}.${VERSION} IS NULL OR ${table.name}.${VERSION} < ranked.${VERSION})`;

/** Puts the newest rows in place of older ones. One MATCHED and one NOT MATCHED branch: the form both engines take. */
export function mergeNewest(table: Table): string {
  const source = latestOf(table);
  const changed = names(table).filter((name) => !table.key.includes(name));
  return `MERGE INTO ${table.name} USING ${source} ON ${matches(table, table.name, source)}
WHEN MATCHED THEN UPDATE SET ${changed.map((name) => `${name} = ${source}.${name}`).join(', ')}
WHEN NOT MATCHED THEN INSERT (${list(names(table))}) VALUES (${list(names(table), `${source}.`)})`;
}

/** Adds versions that are not there yet; a version once written never changes. */
export const appendVersions = (table: Table): string =>
  `INSERT INTO ${table.name} (${list(names(table))})
SELECT ${list(names(table), 'ranked.')}
FROM (
  SELECT ${list(names(table))}, ROW_NUMBER() OVER (PARTITION BY ${list(table.key)} ORDER BY _loaded_at) AS place
  FROM ${stageOf(table)}
) ranked
LEFT JOIN ${table.name} ON ${matches(table, table.name, 'ranked')}
WHERE ranked.place = 1 AND ${table.name}.${VERSION} IS NULL`;

/**
 * Draws the intervals of the touched entities anew: each version ends where the next begins, so that there is no gap
 * and no overlap whatever the order in which versions arrived.
 */
export const redrawIntervals = (table: Table, entity: string): string =>
  `UPDATE ${table.name}
SET valid_to = drawn.next_from, is_current = (drawn.next_from IS NULL)
FROM (
  SELECT ${entity}, ${VERSION}, LEAD(valid_from) OVER (PARTITION BY ${entity} ORDER BY ${VERSION}) AS next_from
  FROM ${table.name}
  WHERE ${entity} IN (SELECT ${entity} FROM ${stageOf(table)})
) drawn
WHERE ${table.name}.${entity} = drawn.${entity} AND ${table.name}.${VERSION} = drawn.${VERSION}`;
