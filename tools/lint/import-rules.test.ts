import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const BOUNDARY = '@nx/enforce-module-boundaries';
const CLIENT = 'no-restricted-imports';

const uses = (from: string, what = '* as used') =>
  `import ${what} from '${from}';\nexport const kept = used;\n`;

const FORBIDDEN: readonly [string, string, string, string][] = [
  [
    'an app imports another app',
    'apps/seller-service/src/x.ts',
    uses('../../identity-service/src/main.ts'),
    BOUNDARY,
  ],
  [
    'an app imports what only tests may',
    'apps/seller-service/src/x.ts',
    uses('@kirana/testing'),
    BOUNDARY,
  ],
  ['an adapter imports another adapter', 'libs/kafka/src/x.ts', uses('@kirana/dynamodb'), BOUNDARY],
  ['domain imports contracts', 'libs/domain/src/x.ts', uses('@kirana/contracts'), BOUNDARY],
  [
    'the normalizer imports an adapter',
    'libs/normalizer/src/x.ts',
    uses('@kirana/search'),
    BOUNDARY,
  ],
  [
    'an adapter imports the service platform',
    'libs/search/src/x.ts',
    uses('@kirana/service'),
    BOUNDARY,
  ],
  [
    'a lib is imported past its index',
    'apps/seller-service/src/x.ts',
    uses('../../../libs/domain/src/ids/id.ts'),
    BOUNDARY,
  ],
  ['domain reads a file', 'libs/domain/src/x.ts', uses('node:fs'), CLIENT],
  ['the normalizer uses a framework', 'libs/normalizer/src/x.ts', uses('@nestjs/common'), CLIENT],
  ['an app uses the Kafka client', 'apps/cdc-bridge/src/x.ts', uses('kafkajs'), CLIENT],
  [
    'an app uses the document client',
    'apps/order-service/src/x.ts',
    uses('@aws-sdk/lib-dynamodb'),
    CLIENT,
  ],
  [
    'another adapter uses the search client',
    'libs/warehouse/src/x.ts',
    uses('@opensearch-project/opensearch'),
    CLIENT,
  ],
  ['an app uses pg', 'apps/warehouse-loader/src/x.ts', uses('pg'), CLIENT],
  [
    'an app uses the S3 client',
    'apps/catalog-service/src/x.ts',
    uses('@aws-sdk/client-s3'),
    CLIENT,
  ],
  ['the page reads a file', 'apps/seller-portal/src/x.ts', uses('node:fs'), CLIENT],
  ['the page reads a file by its old name', 'apps/seller-portal/src/x.tsx', uses('fs'), CLIENT],
  [
    'the page uses a library that does I/O',
    'apps/seller-portal/src/x.ts',
    uses('@kirana/service'),
    CLIENT,
  ],
  ['the page uses its server', 'apps/seller-portal/src/x.ts', uses('@nestjs/common'), CLIENT],
  [
    'the page asks the process',
    'apps/seller-portal/src/x.ts',
    'export const p = process.pid;\n',
    'no-restricted-globals',
  ],
  [
    'an app reads the environment outside its config',
    'apps/cdc-bridge/src/x.ts',
    'export const p = process.env.P;\n',
    'no-restricted-properties',
  ],
];

const ALLOWED: readonly [string, string, string][] = [
  ['an app imports an adapter', 'apps/cdc-bridge/src/x.ts', uses('@kirana/kafka')],
  ['an adapter imports the contracts', 'libs/kafka/src/x.ts', uses('@kirana/contracts')],
  [
    'a test of an app imports testing',
    'apps/seller-service/src/x.test.ts',
    uses('@kirana/testing'),
  ],
  ['the page uses the pure domain', 'apps/seller-portal/src/x.ts', uses('@kirana/domain')],
  ['libs/kafka uses its client', 'libs/kafka/src/x.ts', uses('kafkajs')],
  [
    'a config file reads the environment',
    'apps/cdc-bridge/src/config.ts',
    'export const p = process.env.P;\n',
  ],
];

const refusals = JSON.parse(
  execFileSync('node', ['tools/lint/lint-texts.ts'], {
    cwd: ROOT,
    input: JSON.stringify([...FORBIDDEN, ...ALLOWED].map(([, file, code]) => ({ file, code }))),
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false' },
  }),
) as string[][];

describe('the import rules', () => {
  it.each(FORBIDDEN.map(([what, , , rule], at) => [what, rule, refusals[at]] as const))(
    'refuse that %s (%s)',
    (_what, rule, refusedBy) => {
      expect(refusedBy).toContain(rule);
    },
  );

  it.each(ALLOWED.map(([what], at) => [what, refusals[FORBIDDEN.length + at]] as const))(
    'allow that %s',
    (_what, refusedBy) => {
      expect(refusedBy).toEqual([]);
    },
  );

  it('know every tag that a project carries', () => {
    const config = readFileSync(join(ROOT, 'eslint.config.mjs'), 'utf8');
    const kinds = globSync('{apps,libs,tools,infra}/*/package.json', { cwd: ROOT }).map((file) => {
      const { nx } = JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as {
        nx?: { tags?: string[] };
      };
      return [file, nx?.tags?.find((tag) => config.includes(`'${tag}'`) || tag === 'type:pure')];
    });
    expect(kinds.filter(([, tag]) => tag === undefined)).toEqual([]);
  });
});
