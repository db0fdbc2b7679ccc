import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { neededBy, readLock } from '@kirana/supply';
import { isNeverLoaded } from './slim-modules.ts';

const ROOT = join(import.meta.dirname, '../..');
/** 250 MB, less what a tree adds to its files: folders and links. The image that weighed 243 comes to 223 here. */
const MOST_BYTES = 230e6;
/** The base's, as rehearsed with the packages that distroless is made of (docs/images.md). */
const BASE_BYTES = 26e6;

/** A package's own files that an image carries; what lies in its `node_modules` is listed by itself. */
function bytesOf(path: string): number {
  const folder = join(ROOT, path);
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.slice(folder.length).includes('/node_modules/'))
    .filter((file) => !isNeverLoaded(file.slice(file.lastIndexOf('node_modules/') + 13)))
    .reduce((sum, file) => sum + statSync(file).size, 0);
}

const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0);

/** Our code twice, as it is written and as it is built. */
function ownBytes(): number {
  const list = execFileSync('git', ['ls-files', 'apps', 'libs', 'infra/local'], { cwd: ROOT });
  const files = list.toString().trim().split('\n');
  const kept = files.filter((file) => !/\.test\.tsx?$/.test(file) && existsSync(join(ROOT, file)));
  return 2 * sum(kept.map((file) => statSync(join(ROOT, file)).size));
}

describe('the image of the apps', () => {
  it('stays below 250 MB with all that its programs need', () => {
    const locked = readLock(ROOT);
    const apps = Object.keys(locked).filter((path) => /^apps\/[^/]+$/.test(path));
    const packages = [...neededBy(locked, [...apps, 'infra/local', 'tools/demo'])].filter(
      (path) => path.includes('node_modules/') && !locked[path]?.link,
    );
    const node = statSync(realpathSync(join(ROOT, 'node_modules/.bin/node'))).size;
    const all = BASE_BYTES + node + sum(packages.map(bytesOf)) + ownBytes();
    expect(all).toBeGreaterThan(150e6);
    expect(all).toBeLessThan(MOST_BYTES);
  });
});
