import { describe, expect, it } from '@jest/globals';
import { billOf } from './bill-of-materials.ts';
import { supplyConfig } from './config.ts';
import { identityOf, neededBy } from './shipped.ts';
import { readLock, whatShips } from './what-ships.ts';

const LOCKED = {
  '': { name: 'kirana', version: '1.0.0' },
  'apps/a': { name: '@kirana/a', version: '1.0.0', dependencies: { '@kirana/l': '1', x: '1' } },
  'libs/l': { name: '@kirana/l', version: '1.0.0', dependencies: { x: '2' } },
  'node_modules/@kirana/l': { link: true, resolved: 'libs/l' },
  'libs/l/node_modules/x': { version: '2.0.0' },
  'node_modules/x': { version: '1.0.0', peerDependencies: { y: '1', absent: '1' } },
  'node_modules/y': { version: '1.0.0' },
  'node_modules/eslint': { version: '9.0.0' },
};

describe('what ships', () => {
  it('is what is needed to run, each package in the version that its user finds', () => {
    expect([...neededBy(LOCKED, ['apps/a'])].sort()).toEqual([
      'apps/a',
      'libs/l',
      'libs/l/node_modules/x',
      'node_modules/@kirana/l',
      'node_modules/x',
      'node_modules/y',
    ]);
  });

  it('of this repository holds what apps and page are made of, and nothing of the workshop', () => {
    const { root } = supplyConfig();
    const locked = readLock(root);
    const names = [...whatShips(root)].map((path) =>
      identityOf(locked, path).replace(/@[^@]*$/, ''),
    );
    expect(names).toEqual(
      expect.arrayContaining(['kafkajs', '@nestjs/core', 'react', '@mantine/core', 'react-router']),
    );
    const workshop = ['eslint', 'jest', 'vite', 'aws-cdk-lib', 'playwright-core', 'typescript'];
    expect(names.filter((name) => workshop.includes(name))).toEqual([]);
  });

  it('is what the bill of materials lists, under our own name', () => {
    const bill = billOf(
      {
        metadata: { component: { name: 'checkout' } },
        components: [{ 'bom-ref': 'x@1.0.0' }, { 'bom-ref': 'eslint@9.0.0' }],
        dependencies: [
          { ref: 'kirana@1.0.0', dependsOn: ['x@1.0.0', 'eslint@9.0.0'] },
          { ref: 'eslint@9.0.0', dependsOn: [] },
        ],
      },
      LOCKED,
      new Set(['node_modules/x']),
    );
    expect(bill.metadata.component.name).toBe('kirana');
    expect(bill.components).toEqual([{ 'bom-ref': 'x@1.0.0' }]);
    expect(bill.dependencies).toEqual([{ ref: 'kirana@1.0.0', dependsOn: ['x@1.0.0'] }]);
  });
});
