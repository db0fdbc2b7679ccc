import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes a folder that exists either complete or not at all: `fill` works in a folder beside it, which is renamed once
 * all is there. Whoever comes second keeps the first one's folder.
 */
export async function makeFolderOnce(
  folder: string,
  fill: (partial: string) => Promise<void>,
): Promise<void> {
  if (existsSync(folder)) return;
  await withScratchFolder(dirname(folder), async (partial) => {
    await fill(partial);
    renameUnlessThere(partial, folder);
  });
}

/** Lends a folder that is gone afterwards, whatever happens short of a SIGKILL. */
export async function withScratchFolder(
  parent: string,
  use: (scratch: string) => Promise<void>,
): Promise<void> {
  mkdirSync(parent, { recursive: true });
  const scratch = mkdtempSync(join(parent, '.partial-'));
  try {
    await use(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function renameUnlessThere(partial: string, folder: string): void {
  try {
    renameSync(partial, folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}
