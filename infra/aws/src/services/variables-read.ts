import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '../../../..');

type ReadConfig = (env: NodeJS.ProcessEnv) => object;

/** What an app makes of its environment: the configuration it gets, and the variables it looked at. */
export interface ConfigRead {
  readonly config: object;
  readonly variables: ReadonlySet<string>;
}

/**
 * Reads an environment as the app itself does at its start, by its own `config.ts`. Throws its `ConfigError`. The file is
 * found by its place: what describes the region does not depend on the apps, only its test asks them.
 */
export async function readAsApp(app: string, env: NodeJS.ProcessEnv): Promise<ConfigRead> {
  const variables = new Set<string>();
  const watched = new Proxy(env, {
    get: (target, name) => {
      if (typeof name === 'string') variables.add(name);
      return Reflect.get(target, name) as unknown;
    },
  });
  const [read] = Object.values(await importOf<ReadConfig>(configFile(app)));
  return { config: read!(watched), variables };
}

/** Something that is exported by a file of the repository. */
export const importOf = async <T>(file: string): Promise<Record<string, T>> =>
  (await import(pathToFileURL(join(ROOT, file)).href)) as Record<string, T>;

const configFile = (app: string): string =>
  [`apps/${app}/src/config.ts`, `apps/${app}/server/config.ts`].find((file) =>
    existsSync(join(ROOT, file)),
  ) ?? `apps/${app}/src/config.ts`;
