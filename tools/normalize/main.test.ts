import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

const run = (input: string, ...args: string[]): ReturnType<typeof spawnSync> =>
  spawnSync(process.execPath, ['--conditions=kirana-source', MAIN, ...args], {
    input,
    encoding: 'utf8',
  });

describe('npm run normalize', () => {
  it('writes one JSON object a line, in the order of the input', () => {
    const { stdout, status } = run('{"title":"aata 5kg"}\n{"title":"Maggi 70g x 24"}\n');
    const readings = String(stdout)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string; packCount: number });
    expect(readings.map(({ title, packCount }) => [title, packCount])).toEqual([
      ['aata 5kg', 1],
      ['Maggi 70g x 24', 24],
    ]);
    expect(status).toBe(0);
  });

  it('draws the spans when asked to explain', () => {
    expect(String(run('{"title":"Tata Salt 1kg"}\n', '--explain').stdout)).toContain(
      'bbbbbbbbb qqq',
    );
  });

  it('ends with 1 and says which line it could not read', () => {
    const { stderr, status } = run('oops\n');
    expect([String(stderr).trim(), status]).toEqual(['line 1: not JSON', 1]);
  });
});
