import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whatShips } from '@kirana/supply';
import { isSerious, verdictOf } from './advisories.ts';
import { auditRequired, ROOT } from './config.ts';
import { refusedLicences } from './licences.ts';
import type { Lock } from './licences.ts';

const PATIENCE_MS = 60_000;

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
const refused = refusedLicences(lock);
for (const each of refused) console.log(`  licence not on the list: ${each}`);

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  timeout: PATIENCE_MS,
});
const shipped = whatShips(ROOT);
const verdict = verdictOf(stdout ?? '', (path) => shipped.has(path));
if (verdict.asked) {
  for (const name of verdict.names) console.log(`  known vulnerability: ${name}`);
  const { high, critical, moderate, low } = verdict.found;
  console.log(`audit critical ${critical} high ${high} moderate ${moderate} low ${low}`);
} else {
  console.log('  ┌──────────────────────────────────────────────────────────────────────┐');
  console.log('  │ NOT AUDITED: this registry tells no advisories. Nothing is known of  │');
  console.log('  │ vulnerable dependencies. Run AUDIT=required make audit where it does. │');
  console.log('  └──────────────────────────────────────────────────────────────────────┘');
  console.log(`  ${verdict.why}`);
  console.log('audit not-asked');
}
const unasked = !verdict.asked && auditRequired();
process.exitCode = refused.length > 0 || isSerious(verdict) || unasked ? 1 : 0;
