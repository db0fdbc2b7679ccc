/**
 * Writes what is derived from the event contracts: `docs/asyncapi.json`, and, with `--publish`, the entity schemas that
 * later changes are checked against (done on a release, since from then on events of that form are in the topics).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asyncApi } from '../src/asyncapi/asyncapi.ts';
import { ENTITY_SCHEMAS } from '../src/schemas/entity-schemas.ts';

const ROOT = join(import.meta.dirname, '../../..');
const write = (file: string, document: unknown): void =>
  writeFileSync(join(ROOT, file), `${JSON.stringify(document, null, 2)}\n`);

write('docs/asyncapi.json', asyncApi());
if (process.argv.includes('--publish'))
  write('libs/contracts/published/entities.v1.json', ENTITY_SCHEMAS);
