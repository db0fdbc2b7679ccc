import { fillDates } from '../src/migrations/fill-dates.ts';
import { HAS_MIGRATIONS } from '../src/migrations/migrate.ts';
import { MIGRATIONS } from '../src/migrations/migrations.ts';
import { inferenceStatements } from '../src/loading/infer-members.ts';
import { reckonLots } from '../src/loading/reckon-lots.ts';
import { BOOKKEEPING } from '../src/loading/bookkeeping.ts';
import { copyByManifest } from '../src/loading/stage-by-s3.ts';
import { openStage, replaceByStage, settleStage } from '../src/loading/statements.ts';
import { TABLES } from '../src/model/tables.ts';
import { REDSHIFT } from '../src/dialects/dialect.ts';
import { createTable } from '../src/dialects/ddl.ts';
import { SCHEMA_MIGRATIONS } from '../src/model/load-tables.ts';
import { insightStatements } from '../src/insight/statements.ts';
import { sessionOf } from '../src/client/warehouse.ts';
import { dataTests } from '../src/trust/data-tests.ts';
import { SEEN } from '../src/trust/check-after-loads.ts';
import { KEEPING_STATEMENTS } from '../src/trust/keep-checks.ts';
import { grantAnalysts } from '../src/client/analysts.ts';

const LOADED = Object.values(TABLES).filter(({ columns }) =>
  columns.some(({ name }) => name === '_source_version'),
);
const FILLS_DATES = 2;

/** Every statement that is ever sent to Redshift, one of each form, for the check by its grammar. */
export const redshiftStatements = (): string[] => [
  ...createTable(SCHEMA_MIGRATIONS, REDSHIFT),
  ...MIGRATIONS.filter(({ version }) => version !== FILLS_DATES).flatMap(({ statements }) =>
    statements(REDSHIFT),
  ),
  // The days of all years are one statement with other values, and slow to parse.
  ...fillDates(2026, 2026).map((text) => text.split('\n').slice(0, 3).join('\n').replace(/,$/, '')),
  ...LOADED.flatMap((table) => [
    ...openStage(table),
    copyByManifest(table, 's3://bucket/manifest.json', 'arn:aws:iam::123456789012:role/stage'),
    ...settleStage(table, REDSHIFT),
  ]),
  ...inferenceStatements(REDSHIFT),
  reckonLots(2),
  ...openStage(TABLES.dimPlace),
  ...replaceByStage(TABLES.dimPlace),
  ...sessionOf(REDSHIFT, 'public', 60_000),
  ...Object.values(BOOKKEEPING),
  ...insightStatements(REDSHIFT),
  HAS_MIGRATIONS,
  SEEN,
  ...KEEPING_STATEMENTS,
  ...dataTests().map(({ broken }) => broken),
  ...grantAnalysts('public', 'kirana_analysts', REDSHIFT),
];
