import type { Warehouse } from './warehouse.ts';
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

/** Makes a login that reads the schema and writes nothing, where it is not there yet. Postgres only. */
export async function makeAnalyst(warehouse: Warehouse, name: string): Promise<void> {
  const there = await warehouse.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (there.length === 0) await warehouse.query(`CREATE ROLE ${name} LOGIN`);
  await warehouse.query(`ALTER ROLE ${name} SET default_transaction_read_only = on`);
  for (const grant of grantAnalysts(warehouse.schema, name, warehouse.dialect))
    await warehouse.query(grant);
}
