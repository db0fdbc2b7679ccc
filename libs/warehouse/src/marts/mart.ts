import { literal } from '../dialects/ddl.ts';
import type { Dialect } from '../dialects/dialect.ts';

/** A view for analysts; each of its columns has a comment. */
export interface Mart {
  readonly name: string;
  readonly comment: string;
  readonly columns: Readonly<Record<string, string>>;
  query(dialect: Dialect): string;
}

export const dropMart = ({ name }: Mart): string => `DROP VIEW IF EXISTS ${name}`;

/** The statements that make a view with its comments. */
export const createMart = ({ name, comment, columns, query }: Mart, dialect: Dialect): string[] => [
  `CREATE VIEW ${name} AS\n${query(dialect)}`,
  `COMMENT ON VIEW ${name} IS ${literal(comment)}`,
  ...Object.entries(columns).map(
    ([column, meaning]) => `COMMENT ON COLUMN ${name}.${column} IS ${literal(meaning)}`,
  ),
];

/** Makes views anew, each after those it reads: dropped from the last to the first, made from the first to the last. */
export const replaceMarts = (marts: readonly Mart[], dialect: Dialect): string[] => [
  ...marts.toReversed().map(dropMart),
  ...marts.flatMap((mart) => createMart(mart, dialect)),
];
