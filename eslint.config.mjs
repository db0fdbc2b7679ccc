import { builtinModules } from 'node:module';
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom (DESIGN section 2). `tools/lint/import-rules.test.ts` proves that each rule bites.
 */
const depConstraints = [
  { sourceTag: 'scope:domain', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:normalizer', onlyDependOnLibsWithTags: ['scope:domain'] },
  { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['scope:domain'] },
  { sourceTag: 'type:adapter', onlyDependOnLibsWithTags: ['type:pure', 'type:contracts'] },
  { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:pure', 'type:contracts'] },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: ['type:pure', 'type:contracts', 'type:adapter', 'type:service'],
  },
  {
    sourceTag: 'type:testing',
    onlyDependOnLibsWithTags: ['type:pure', 'type:contracts', 'type:adapter', 'type:service'],
  },
  {
    sourceTag: 'type:tool',
    onlyDependOnLibsWithTags: [
      'type:pure',
      'type:contracts',
      'type:adapter',
      'type:tool',
      'type:testing',
    ],
  },
  { sourceTag: 'type:root', onlyDependOnLibsWithTags: ['*'] },
];

/** A client package and the one library that may import it. */
const clients = {
  kafka: ['kafkajs'],
  dynamodb: [
    '@aws-sdk/lib-dynamodb',
    '@aws-sdk/client-dynamodb',
    '@aws-sdk/client-dynamodb-streams',
    '@aws-sdk/util-dynamodb',
  ],
  search: ['@opensearch-project/opensearch'],
  warehouse: ['pg', 'pg-copy-streams'],
  'object-store': ['@aws-sdk/client-s3', '@aws-sdk/s3-request-presigner'],
};

const refused = (names, message) => names.map((name) => ({ name, message }));
const clientBans = (except) =>
  Object.entries(clients)
    .filter(([lib]) => lib !== except)
    .flatMap(([lib, names]) =>
      refused(names, `Only libs/${lib} imports this client: go through it.`),
    );

const pureBans = {
  paths: clientBans(undefined),
  patterns: [
    {
      group: ['node:*', 'fs', 'path', 'http', 'https', 'net'],
      message: 'Pure values only: no I/O here.',
    },
    { group: ['@nestjs/*', 'fastify', 'rxjs'], message: 'Pure values only: no framework here.' },
  ],
};

const browserBans = {
  paths: [
    ...clientBans(undefined),
    ...refused(
      builtinModules.filter((name) => !name.startsWith('_')),
      'The page runs in browsers: nothing of Node here.',
    ),
  ],
  patterns: [
    { group: ['node:*'], message: 'The page runs in browsers: nothing of Node here.' },
    {
      group: ['@kirana/*', '!@kirana/domain'],
      message: 'The page shares the pure domain only; what services give comes typed by api/.',
    },
    { group: ['@nestjs/*', 'fastify', '@fastify/*'], message: 'That is for the server beside it.' },
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/cdk.out/**',
      '**/node_modules/**',
      '.nx/**',
      '.kirana/**',
      '**/*.generated.ts',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], depConstraints, enforceBuildableLibDependency: false },
      ],
      'no-restricted-imports': ['error', { paths: clientBans(undefined) }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Configuration is read once, in a config file.',
        },
      ],
      'no-console': 'error',
      complexity: ['error', 15],
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  ...Object.keys(clients).map((lib) => ({
    files: [`libs/${lib}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { paths: clientBans(lib) }] },
  })),
  {
    files: ['libs/domain/src/**/*.ts', 'libs/normalizer/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', pureBans] },
  },
  {
    files: ['**/config.ts', 'libs/testing/**/*.ts', '**/*.test.ts', 'apps/*/test/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Nest reads constructor parameter types at run time: a type-only import would erase them.
    files: ['apps/*/src/**/*.ts', 'libs/service/src/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    // These run under Node's own type stripping, which knows no syntax that makes code.
    files: ['libs/**/*.ts', 'tools/**/*.ts', 'infra/**/*.ts'],
    ignores: ['libs/service/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'TSParameterProperty', message: 'Declare the field: Node strips types only.' },
        { selector: 'TSEnumDeclaration', message: 'Use a const object: Node strips types only.' },
        { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'apps/*/test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          enforceBuildableLibDependency: false,
          depConstraints: [
            ...depConstraints.filter(
              (c) => c.sourceTag === 'type:root' || c.sourceTag === 'scope:domain',
            ),
            { sourceTag: 'type:app', notDependOnLibsWithTags: ['type:app'] },
            { sourceTag: 'type:pure', onlyDependOnLibsWithTags: ['type:pure', 'type:testing'] },
            {
              sourceTag: 'type:contracts',
              onlyDependOnLibsWithTags: ['type:pure', 'type:contracts', 'type:testing'],
            },
            {
              sourceTag: 'type:adapter',
              onlyDependOnLibsWithTags: ['type:pure', 'type:contracts', 'type:testing'],
            },
            { sourceTag: 'type:service', notDependOnLibsWithTags: ['type:app'] },
            { sourceTag: 'type:testing', notDependOnLibsWithTags: ['type:app'] },
            { sourceTag: 'type:tool', notDependOnLibsWithTags: ['type:app'] },
          ],
        },
      ],
    },
  },
  {
    // The sellers' page runs in browsers: nothing of Node, and no library that does I/O its own way.
    files: ['apps/seller-portal/src/**/*.ts', 'apps/seller-portal/src/**/*.tsx'],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'no-restricted-imports': ['error', browserBans],
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'global', 'require', '__dirname'].map((name) => ({
          name,
          message: 'The page runs in browsers: nothing of Node here.',
        })),
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
    },
  },
  {
    // Programs a developer runs speak to a terminal.
    files: ['tools/**/*.ts', 'infra/**/*.ts', 'libs/*/tools/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  prettier,
);
