import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '@kirana/local-stack';

/**
 * promtool of Debian's `prometheus` package: the one on the PATH, else taken out of the package into the cache folder,
 * once; nothing is installed. Throws with apt's own words where it cannot be had.
 */
export function promtool(cache = cacheFolder()): string {
  if (spawnSync('promtool', ['--version']).status === 0) return 'promtool';
  const folder = join(cache, 'promtool');
  const program = join(folder, 'usr/bin/promtool');
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(join(cache, 'promtool-'));
  try {
    fetchPackage(making);
    const archive = readdirSync(making).find((name) => name.endsWith('.deb')) ?? '';
    execFileSync('dpkg-deb', ['-x', archive, '.'], { cwd: making, stdio: 'pipe' });
    if (!existsSync(folder)) renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return program;
}

/** A machine that was just made has no lists of packages yet. */
function fetchPackage(folder: string): void {
  const download = () =>
    execFileSync('apt-get', ['download', 'prometheus'], { cwd: folder, stdio: 'pipe' });
  try {
    download();
  } catch (error) {
    if (process.getuid?.() !== 0) throw error;
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'pipe' });
    download();
  }
}

/** What it says, and whether it is content. */
export function runPromtool(...args: string[]): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(promtool(), args, { encoding: 'utf8' });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}
