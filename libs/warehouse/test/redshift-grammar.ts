import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cacheFolder, pythonEnvironment } from './config.ts';

/** A statement, and what of it Redshift would refuse. */
export interface Refusal {
  readonly statement: string;
  readonly why: string;
}

const FOLDER = join(import.meta.dirname, '../redshift');
const REQUIREMENTS = join(FOLDER, 'requirements.txt');

/**
 * Checks statements against Redshift's grammar. The parsers come from PyPI, pinned, once, into the cache folder; throws
 * with pip's own words where they cannot.
 */
export const refusedByRedshift = (statements: readonly string[]): Refusal[] =>
  toldByPython('check_redshift.py', statements) as Refusal[];

/** Gives a program of the folder `redshift` JSON and takes its answer. */
export function toldByPython(program: string, input: unknown, cache = cacheFolder): unknown {
  const packages = installed(cache);
  const output = execFileSync('python3', [join(FOLDER, program)], {
    input: JSON.stringify(input),
    env: pythonEnvironment(packages),
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

/** `pip --target` rather than a venv: python3-venv is a package of its own on Debian. */
function installed(cache: string): string {
  const pinned = readFileSync(REQUIREMENTS);
  const folder = join(
    cache,
    `redshift-${createHash('sha256').update(pinned).digest('hex').slice(0, 12)}`,
  );
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    const pip = ['-m', 'pip', 'install', '-q', '--target', making, '-r', REQUIREMENTS];
    execFileSync('python3', pip, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
    if (!existsSync(folder)) renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}
