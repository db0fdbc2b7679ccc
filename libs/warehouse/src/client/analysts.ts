import type { Dialect } from '../dialects/dialect.ts';

/** Grants that let a group of analysts read everything and change nothing, also what later migrations make. */
export const grantAnalysts = (
  schema: string,
  name: string,
  { name: engine }: Dialect,
): string[] => {
  const to = engine === 'redshift' ? `GROUP ${name}` : name;
  return [
    `GRANT USAGE ON SCHEMA ${schema} TO ${to}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${to}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT ON TABLES TO ${to}`,
  ];
};
