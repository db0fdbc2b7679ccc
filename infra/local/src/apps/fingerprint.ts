import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Same for the same built code of an app and all libs, and the same configuration: an app that differs is restarted. */
export function buildFingerprint(
  repository: string,
  app: string,
  env: Readonly<Record<string, string>>,
): string {
  const libs = readdirSync(join(repository, 'libs')).map((lib) => `libs/${lib}`);
  const hash = createHash('sha256').update(JSON.stringify(env));
  for (const project of [`apps/${app}`, ...libs.sort()]) {
    for (const file of builtFiles(join(repository, project, 'dist'))) {
      hash.update(file).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function builtFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(js|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
