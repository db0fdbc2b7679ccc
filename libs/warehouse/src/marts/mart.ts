import { literal } from '../dialects/ddl.ts';

/** A view for analysts; each of its columns has a comment. The query is the same on both engines. */
export interface Mart {
  readonly name: string;
  readonly comment: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly query: string;
}

/** The statements that make or replace a view with its comments. */
export const createMart = ({ name, comment, columns, query }: Mart): string[] => [
  `DROP VIEW IF EXISTS ${name}`,
  `CREATE VIEW ${name} AS\n${query}`,
  `COMMENT ON VIEW ${name} IS ${literal(comment)}`,
  ...Object.entries(columns).map(
    ([column, meaning]) => `COMMENT ON COLUMN ${name}.${column} IS ${literal(meaning)}`,
  ),
];
