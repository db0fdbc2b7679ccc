import { execFileSync } from 'node:child_process';
import { cpSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { debianRoot } from './debian-root.ts';

/**
 * The stand-in for the image that builds: Debian's shell and tools, the Node that the lock file pins, and this machine's
 * npm.
 */
export function nodeRoot(folder: string, repository: string): string {
  const made = debianRoot(folder, { toBuild: true });
  const local = join(made, 'usr/local');
  cpSync(realpathSync(join(repository, 'node_modules/.bin/node')), join(local, 'bin/node'));
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  const itsFolder = dirname(dirname(realpathSync(npm)));
  cpSync(itsFolder, join(local, 'lib/node_modules/npm'), { recursive: true });
  for (const name of ['npm', 'npx']) {
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(local, 'bin', name));
  }
  return made;
}
