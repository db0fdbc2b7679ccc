import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { APPS } from '@kirana/local-stack';
import { lintDockerfile } from './hadolint.ts';

const ROOT = join(import.meta.dirname, '../..');
const at = (file: string): string => join(import.meta.dirname, file);
const dockerfile = readFileSync(at('Dockerfile'), 'utf8');

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly link?: boolean; readonly resolved?: string; dependencies?: object }>
  >;
}

/** The workspaces that one needs, itself first. */
function workspacesOf(workspace: string): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const found = new Set([workspace]);
  for (const one of found) {
    for (const name of Object.keys(packages[one]?.dependencies ?? {})) {
      const { link, resolved } = packages[`node_modules/${name}`] ?? {};
      if (link && resolved) found.add(resolved);
    }
  }
  return [...found];
}

/** What the stages copy from the build, by stage. */
function copiedInto(...stages: readonly string[]): string[] {
  const parts = dockerfile.split(/^FROM /m).slice(1);
  const chosen = parts.filter((part) => stages.some((stage) => part.includes(` AS ${stage}\n`)));
  const copies = chosen.join('').matchAll(/^COPY --from=build \/kirana\/(\S+)/gm);
  return [...copies].map(([, folder = '']) => folder);
}

describe('the Dockerfile', () => {
  it('gives hadolint nothing to say, which finds fault where there is some', () => {
    expect(lintDockerfile(at('Dockerfile'))).toBe('');
    expect(lintDockerfile(at('fixtures/careless.Dockerfile'))).toMatch(/DL3007[\s\S]*DL3003/);
  });

  it('brings the packages of every app, and of the sample', () => {
    const named = [...dockerfile.matchAll(/-w apps\/([a-z-]+)/g)].map((match) => match[1]);
    expect(named.sort()).toEqual([...APPS].sort());
    expect(dockerfile).toContain('-w tools/demo');
  });

  it('copies the folder of every workspace that its programs import', () => {
    const missing = (workspace: string, ...stages: string[]) => {
      const copied = copiedInto(...stages);
      return workspacesOf(workspace).filter(
        (folder) => !copied.some((one) => `${folder}/`.startsWith(`${one}/`)),
      );
    };
    for (const app of APPS) expect(missing(`apps/${app}`, 'runtime', 'app')).toEqual([]);
    expect(missing('tools/demo', 'runtime', 'sample')).toEqual([]);
    expect(missing('tools/demo', 'runtime')).toContain('tools/marketplace');
  });

  it('makes the apps where no target is named', () => {
    expect(dockerfile.match(/^FROM .* AS (\w+)$/gm)?.at(-1)).toBe('FROM runtime AS app');
  });
});
