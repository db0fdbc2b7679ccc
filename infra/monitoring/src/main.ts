import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generated.ts';

/** `npm run -s monitoring`: writes the alert rules and the dashboards. */
const folder = join(import.meta.dirname, '..');
for (const [path, text] of Object.entries(generatedFiles()))
  writeFileSync(join(folder, path), text);
process.stdout.write(`monitoring ${Object.keys(generatedFiles()).length} files written\n`);
