import type { Warehouse } from '../client/warehouse.ts';
import { MARTS } from '../marts/marts.ts';

/** What stands for a table or view in a question: the part of it that matters. */
export interface Narrowing {
  readonly name: string;
  /** A condition on its rows. */
  readonly where: string;
}

/** Where a question is asked. */
export type Place = Pick<Warehouse, 'schema' | 'dialect'>;

/**
 * The head of a question (WITH …) that lets the marts' own statements run over part of the tables only. The numbers agree
 * with the marts since it is their text, and a seller's page reads a seller's rows. `marts`: each after those it reads.
 */
export function narrowed(
  { schema, dialect }: Place,
  tables: readonly Narrowing[],
  marts: readonly string[] = [],
): string {
  const parts = tables.map(
    ({ name, where }) => `${name} AS (SELECT * FROM ${schema}.${name} WHERE ${where})`,
  );
  const views = marts.map((name) => {
    const mart = MARTS.find((each) => each.name === name);
    if (!mart) throw new Error(`There is no mart ${name}`);
    return `${name} AS (${mart.query(dialect)})`;
  });
  return `WITH ${[...parts, ...views].join(',\n')}\n`;
}
