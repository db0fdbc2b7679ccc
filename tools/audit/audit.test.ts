import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isSerious, verdictOf } from './advisories.ts';
import { ROOT } from './config.ts';
import { refusedLicences } from './licences.ts';
import type { Lock } from './licences.ts';

const lockOf = (packages: Record<string, string | undefined>): Lock => ({
  packages: Object.fromEntries(
    Object.entries(packages).map(([name, license]) => [
      `node_modules/${name}`,
      license === undefined ? {} : { license },
    ]),
  ),
});

describe('the licences of dependencies', () => {
  it('are all on the list', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
    expect(refusedLicences(lock)).toEqual([]);
  });

  it('are refused where they would bind Kirana, or are not named', () => {
    const lock = lockOf({
      a: 'MIT',
      b: 'GPL-3.0-only',
      c: '(MIT OR GPL-3.0-or-later)',
      d: 'MIT AND AGPL-3.0-only',
      e: undefined,
    });
    expect(refusedLicences(lock)).toEqual([
      'b: GPL-3.0-only',
      'd: MIT AND AGPL-3.0-only',
      'e: none named',
    ]);
  });
});

describe('the advisories', () => {
  const report = (vulnerabilities: object) =>
    JSON.stringify({ metadata: { vulnerabilities: {} }, vulnerabilities });
  const one = (severity: string, node = 'node_modules/pg') => ({ severity, nodes: [node] });
  const ships = (path: string): boolean => path !== 'node_modules/eslint';

  it('are serious from high on', () => {
    const moderate = verdictOf(report({ pg: one('moderate') }), ships);
    expect(moderate).toMatchObject({ found: { moderate: 1, high: 0 }, names: ['pg (moderate)'] });
    expect(isSerious(moderate)).toBe(false);
    expect(isSerious(verdictOf(report({ pg: one('high') }), ships))).toBe(true);
  });

  it('count where they reach what ships, not where they stay in the workshop', () => {
    const eslint = report({ eslint: one('critical', 'node_modules/eslint') });
    expect(isSerious(verdictOf(eslint, ships))).toBe(false);
  });

  it('are not known where the registry refuses to tell them: that is no clean bill', () => {
    const refusal = JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 });
    expect(verdictOf(refusal, ships)).toEqual({ asked: false, why: '405 Method Not Allowed' });
    expect(verdictOf('', ships)).toMatchObject({ asked: false });
  });
});
