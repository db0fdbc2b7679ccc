import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineageQuestion, modelPage } from '../src/lineage/model-page.ts';
import type { MartLineage } from '../src/lineage/model-page.ts';
import { toldByPython } from '../test/redshift-grammar.ts';

const PAGE = join(import.meta.dirname, '../../../docs/warehouse-model.md');
writeFileSync(PAGE, modelPage(toldByPython('lineage.py', lineageQuestion()) as MartLineage));
