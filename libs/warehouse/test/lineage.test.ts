import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { eventSchema } from '@kirana/contracts';
import { ORIGINS } from '../src/lineage/event-fields.ts';
import type { MartLineage } from '../src/lineage/model-page.ts';
import { lineageQuestion, modelPage, originOf } from '../src/lineage/model-page.ts';
import { TABLES } from '../src/model/tables.ts';
import { canCheck } from './can-check.ts';
import { toldByPython } from './redshift-grammar.ts';

const ENVELOPE = ['event.time', 'event.op', 'event.version'];
/** Tables that no event feeds. */
const OWN = ['dim_date', 'dim_place', 'load_offsets', 'load_rejects', 'load_checks'];

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Whether a schema has the field; lists and what may be null are looked through. */
function has(schema: Schema | undefined, path: readonly string[]): boolean {
  const [first, ...rest] = path;
  if (first === undefined) return schema !== undefined;
  if (schema?.anyOf) return schema.anyOf.some((each) => has(each, path));
  return has((schema?.items ?? schema)?.properties?.[first], rest);
}

describe('lineage', () => {
  it('leads from every column of every loaded table to a field that its event has', () => {
    const loaded = Object.values(TABLES).filter(({ name }) => !OWN.includes(name));
    const unknown = loaded.flatMap((table) =>
      table.columns
        .filter(({ name }) => originOf(table, name) === undefined)
        .map(({ name }) => `${table.name}.${name}`),
    );
    expect(unknown).toEqual([]);
    const wrong = Object.entries(ORIGINS).flatMap(([table, { entity, columns }]) =>
      Object.values(columns)
        .flat()
        .filter((field) => !ENVELOPE.includes(field))
        .filter(
          (field) => !has(eventSchema(entity) as Schema, ['data', 'after', ...field.split('.')]),
        )
        .map((field) => `${table}: ${entity}.${field}`),
    );
    expect(wrong).toEqual([]);
  });

  it('leads from the columns of marts to those of tables as the page of the model says (npm run -s warehouse:model)', () => {
    if (!canCheck()) return;
    const lineage = toldByPython('lineage.py', lineageQuestion()) as MartLineage;
    const page = readFileSync(
      join(import.meta.dirname, '../../../docs/warehouse-model.md'),
      'utf8',
    );
    expect(page).toBe(modelPage(lineage));
  }, 300_000);
});
