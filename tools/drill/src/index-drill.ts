import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { join } from 'node:path';
import { readProfile, serverEnvironment } from '@kirana/local-stack';
import { commandEnvironment } from './config.ts';
import type { DrillReport } from './report.ts';
import { timed } from './report.ts';

const ROOT = join(import.meta.dirname, '../../..');
const COMMAND = join(ROOT, 'apps/search-indexer/src/commands/main.ts');

/** Fills new indexes from the topics while the old serve, switches, and compares with the tables. */
export async function indexDrill(): Promise<DrillReport> {
  const { result, seconds } = await timed(() => index('rebuild'));
  const records = Number(/records (\d+)/.exec(result)?.[1] ?? 0);
  const verified = await index('verify');
  const equal = /differences 0$/m.test(verified);
  return { drill: 'index', restored: records, seconds, equal };
}

/** The operator's own command, on this profile's servers; resolves to what it says. */
async function index(command: 'rebuild' | 'verify'): Promise<string> {
  const env = {
    ...commandEnvironment(),
    ...serverEnvironment(readProfile().ports, () => '127.0.0.1'),
  };
  const child = spawn(process.execPath, ['--conditions=kirana-source', COMMAND, command], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return said.trim();
}
