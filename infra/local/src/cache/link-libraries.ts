import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/**
 * npm packages hold no symbolic links, so the Postgres package lists its library links in a file and makes them in an
 * install script. We make them ourselves: they are there whether or not that script was allowed to run.
 */
export function linkLibraries(folder: string): void {
  const list = readFileSync(join(folder, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, relative('native', target));
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), join(dirname(source), basename(source))), link);
  }
}
