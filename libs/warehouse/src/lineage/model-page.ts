import { encodingOf } from '../dialects/encodings.ts';
import { REDSHIFT } from '../dialects/dialect.ts';
import { MARTS } from '../marts/marts.ts';
import type { Mart } from '../marts/mart.ts';
import type { Table } from '../model/table.ts';
import { TABLES } from '../model/tables.ts';
import { ORIGINS } from './event-fields.ts';

/** By mart and column the tables' columns that it is worked out of (`fct_lot.received`). */
export type MartLineage = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What `redshift/lineage.py` is asked. */
export const lineageQuestion = () => ({
  tables: Object.fromEntries(
    Object.values(TABLES).map(({ name, columns }) => [
      name,
      Object.fromEntries(columns.map((column) => [column.name, REDSHIFT.types[column.type]])),
    ]),
  ),
  marts: Object.fromEntries(
    MARTS.map((mart) => [
      mart.name,
      { sql: mart.query(REDSHIFT), columns: Object.keys(mart.columns) },
    ]),
  ),
});

const LINEAGE: Readonly<Record<string, string>> = {
  _source_version: '`event.version`',
  _loaded_at: "the loader's clock",
};

/** Where a column of a loaded table comes from, in words; undefined where nobody said. */
export function originOf(table: Table, column: string): string | undefined {
  const origin = ORIGINS[table.name];
  if (LINEAGE[column] && origin) return LINEAGE[column];
  const fields = origin?.columns[column];
  if (!origin || !fields) return undefined;
  return fields
    .map((field) => (field.startsWith('event.') ? `\`${field}\`` : `\`${origin.entity}.${field}\``))
    .join(', ');
}

/** The model as a page: every table and mart with what its columns mean and where they come from. */
export const modelPage = (lineage: MartLineage): string =>
  `# The warehouse's model, table by table

Written by \`npm run -s warehouse:model\` from \`libs/warehouse/src\`; a test compares. Types are Redshift's. Where a column
comes from: a field of the entity's event (\`listing.title\`), or of the event itself (\`event.time\`, \`event.op\`). The fields
\`title\`, \`hints\` and \`corrections\` of a listing go through the normalizer. The columns that a mart's column is worked out
of are found by sqlglot in the mart's statement, through every view it reads.

${Object.values(TABLES).map(tableSection).join('\n')}
${MARTS.map((mart) => martSection(mart, lineage[mart.name] ?? {})).join('\n')}`;

function tableSection(table: Table): string {
  const { distribution, sort, reason } = table.layout;
  const spread = typeof distribution === 'string' ? distribution : `by ${distribution.key}`;
  const rows = table.columns.map((column) => {
    const encoding = encodingOf(table, column);
    return `| ${column.name} | ${REDSHIFT.types[column.type]}${column.nullable ? '' : ' NOT NULL'} | ${cell(column.comment)} | ${originOf(table, column.name) ?? 'not of an event'} | ${encoding.name}: ${encoding.reason} |`;
  });
  return `## ${table.name}

${table.comment}. Key: ${table.key.join(', ')}. Spread ${spread}, sorted by ${sort.join(', ') || 'nothing'}: ${reason}.

| column | type | meaning | from | encoding, and why |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function martSection({ name, comment, columns }: Mart, lineage: MartLineage[string]): string {
  const rows = Object.entries(columns).map(
    ([column, meaning]) =>
      `| ${column} | ${cell(meaning)} | ${(lineage[column] ?? []).map((from) => `\`${from}\``).join(', ') || 'the number of rows'} |`,
  );
  return `## ${name} (view)

${comment}.

| column | meaning | worked out of |
| --- | --- | --- |
${rows.join('\n')}
`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
