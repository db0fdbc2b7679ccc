import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { APPS } from '@kirana/local-stack';
import { lintDockerfile } from './hadolint.ts';

const at = (file: string): string => join(import.meta.dirname, file);

describe('the Dockerfile', () => {
  it('gives hadolint nothing to say, which finds fault where there is some', () => {
    expect(lintDockerfile(at('Dockerfile'))).toBe('');
    expect(lintDockerfile(at('fixtures/careless.Dockerfile'))).toMatch(/DL3007[\s\S]*DL3003/);
  });

  it('brings the packages of every app', () => {
    const text = readFileSync(at('Dockerfile'), 'utf8');
    const named = [...text.matchAll(/-w apps\/([a-z-]+)/g)].map((match) => match[1]);
    expect(named.sort()).toEqual([...APPS].sort());
  });
});
