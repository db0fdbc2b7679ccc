import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, ROOT } from './config.ts';
import type { JestReport, Tally } from './tally.ts';
import { ofCheck, ofJest } from './tally.ts';

const REPORTS = join(ROOT, '.kirana/test-reports');

/** Runs a command from the repository's root with its output passed through; resolves to its exit code. */
export function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: environment(),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A check that either holds or not. */
export const check = async (command: string, ...args: string[]): Promise<Tally> =>
  ofCheck(await run(command, args));

/** One of the Jest projects, counted from its own report. */
export async function jest(script: 'jest' | 'jest:int' | 'jest:e2e'): Promise<Tally> {
  mkdirSync(REPORTS, { recursive: true });
  const report = join(REPORTS, `${script.replace(':', '-')}.json`);
  rmSync(report, { force: true });
  const exitCode = await run('npm', [
    'run',
    '-s',
    script,
    '--',
    '--json',
    `--outputFile=${report}`,
  ]);
  const seen = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as JestReport) : null;
  return ofJest(seen, exitCode);
}
