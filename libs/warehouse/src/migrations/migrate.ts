import type { Warehouse } from '../client/warehouse.ts';
import { createTable } from '../dialects/ddl.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { SCHEMA_MIGRATIONS } from '../model/load-tables.ts';
import type { Migration } from './migrations.ts';
import { MIGRATIONS } from './migrations.ts';

/** Two programs that migrate at the same moment wait for each other (Postgres; on Redshift one job migrates). */
const LOCK = 'SELECT pg_advisory_xact_lock(748159263)';

export const HAS_MIGRATIONS = `SELECT 1 FROM information_schema.tables
WHERE table_schema = $1 AND table_name = 'schema_migrations'`;

const APPLIED = 'SELECT version FROM schema_migrations';

/** Brings the schema forward to the newest migration; resolves to the names of those applied now. */
export async function migrate(
  warehouse: Warehouse,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<string[]> {
  const { dialect, schema } = warehouse;
  await warehouse.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`).catch(unlessMadeBeside);
  return warehouse.transaction(async (run) => {
    if (dialect.name === 'postgres') await run(LOCK);
    for (const statement of createTable(SCHEMA_MIGRATIONS, dialect)) await run(statement);
    const { rows } = await run(APPLIED);
    const names: string[] = [];
    for (const migration of notAmong(rows, migrations)) {
      for (const statement of migration.statements(dialect)) await run(statement);
      await run('INSERT INTO schema_migrations (version, name, applied_at) VALUES ($1, $2, $3)', [
        migration.version,
        migration.name,
        new Date().toISOString(),
      ]);
      names.push(migration.name);
    }
    return names;
  });
}

/** Those that `migrate` would apply to the schema as it is. Changes nothing. */
export async function pendingMigrations(
  warehouse: Warehouse,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Migration[]> {
  const there = await warehouse.query(HAS_MIGRATIONS, [warehouse.schema]);
  if (there.length === 0) return [...migrations];
  return notAmong(await warehouse.query(APPLIED), migrations);
}

/** Those of which `applied`, rows of the schema's own record, does not tell. */
function notAmong(
  applied: readonly Readonly<Record<string, unknown>>[],
  migrations: readonly Migration[],
): Migration[] {
  const versions = new Set(applied.map((row) => Number(row['version'])));
  return migrations.filter(({ version }) => !versions.has(version));
}

/** The SQL that `migrate` runs for these, on an empty schema where none are named, for reading before it is run. */
export const dryRun = (dialect: Dialect, migrations: readonly Migration[] = MIGRATIONS): string =>
  migrations
    .map(
      (migration) =>
        `-- ${migration.version} ${migration.name}\n${migration.statements(dialect).join(';\n')};\n`,
    )
    .join('\n');

/** CREATE SCHEMA IF NOT EXISTS fails where two do it at the same moment: then the schema is there. */
function unlessMadeBeside(error: unknown): void {
  if (!['23505', '42P06'].includes(String((error as { code?: unknown }).code))) throw error;
}
