import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');

/** Tracked lines that match, as `file:line:text`; git exits 1 where there are none. */
function tracked(pattern: string, ...paths: string[]): string[] {
  try {
    const out = execFileSync('git', ['grep', '-nIE', pattern, '--', ...paths], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    return out.split('\n').filter((line) => line !== '');
  } catch (error) {
    if ((error as { status?: number }).status === 1) return [];
    throw error;
  }
}

describe('the repository', () => {
  it('names no download address in its lock file, so that every registry serves it', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string; link?: boolean }>;
    };
    const resolved = Object.entries(lock.packages).filter(
      ([, entry]) => entry.resolved && !entry.link,
    );
    expect(resolved.map(([name]) => name)).toEqual([]);
  });

  it('skips or focuses no test, but those that need data or a browser which may not be there', () => {
    const found = tracked(
      '\\b(it|test|describe)\\.(skip|only|todo)\\b|\\bx(it|describe)\\(',
      '*.test.ts',
      ':!tools/lint/hygiene.test.ts',
    );
    expect(found.filter((line) => !/ \? (it|describe) : \1\.skip;$/.test(line))).toEqual([]);
  });

  it('keeps no drawers: every folder is a concept', () => {
    const files = execFileSync('git', ['ls-files', 'apps', 'libs', 'tools', 'infra'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(
      files
        .split('\n')
        .filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.ts)/i.test(file)),
    ).toEqual([]);
  });

  it('pins every dependency to one version', () => {
    const manifests = execFileSync('git', ['ls-files', '*package.json'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const loose = manifests
      .trim()
      .split('\n')
      .flatMap((file) => {
        const manifest = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Record<
          string,
          Record<string, string>
        >;
        const all = {
          ...manifest['dependencies'],
          ...manifest['devDependencies'],
          ...manifest['optionalDependencies'],
        };
        return Object.entries(all)
          .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
          .map(([name, version]) => `${file}: ${name} ${version}`);
      });
    expect(loose).toEqual([]);
  });
});
