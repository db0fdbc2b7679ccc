/**
 * Jest projects over one tree: `unit` needs nothing but Node, `portal` tests the sellers' page in jsdom, `integration` (*.int.test.ts) needs the local
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
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/apps/seller-portal/src/'],
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

/** The sellers' page: JSX, no decorators. */
function browserOptions() {
  return {
    swcrc: false,
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      experimental: { keepImportAttributes: true },
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
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '\\.(int|e2e|scale)\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'portal',
      testEnvironment: '<rootDir>/apps/seller-portal/testing/page-environment.mjs',
      testEnvironmentOptions: { customExportConditions: ['kirana-source', 'browser'] },
      setupFiles: ['<rootDir>/apps/seller-portal/testing/browser-parts.ts'],
      extensionsToTreatAsEsm: ['.ts', '.tsx'],
      transform: { '^.+\\.tsx?$': ['@swc/jest', { ...browserOptions() }] },
      moduleNameMapper: { '\\.css$': '<rootDir>/apps/seller-portal/testing/no-styles.ts' },
      testMatch: ['<rootDir>/apps/seller-portal/src/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
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
    {
      // Minutes long, on a running stack with its apps: `npm run -s scale`.
      ...shared,
      displayName: 'scale',
      testMatch: ['<rootDir>/tools/**/*.scale.test.ts'],
    },
  ],
};
