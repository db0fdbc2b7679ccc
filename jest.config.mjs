/**
 * Three Jest projects over one tree: `unit` needs nothing but Node, `integration` (*.int.test.ts) needs the local
 * servers, `e2e` (*.e2e.test.ts) needs every app as well. All run as native ESM, TypeScript through SWC.
 */
const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcOptions() }] },
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['kirana-source', 'node'],
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/apps/seller-portal/'],
  modulePathIgnorePatterns: ['/dist/', '/.kirana/', '/.nx/'],
};

function swcOptions() {
  return {
    swcrc: false,
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  };
}

export default {
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,tools,infra}/**/*.test.ts'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '\\.(int|e2e)\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/{apps,libs,tools,infra}/**/*.int.test.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/{apps,libs,tools,infra}/**/*.e2e.test.ts'],
    },
  ],
};
