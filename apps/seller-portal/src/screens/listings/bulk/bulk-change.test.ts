/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { bulkPatch } from './bulk-change.ts';

describe('a change of many products', () => {
  it.each([
    ['unit', 'gm', { hints: { unit: 'gm' } }],
    ['pause', '', { status: 'paused' }],
    ['price', '45.5', { pricePaise: 4550 }],
    ['price', '0', undefined],
    ['stock', '0', { stock: { quantity: 0 } }],
    ['stock', '', undefined],
    ['minimumUnits', '0', undefined],
    ['brand', ' ', undefined],
  ] as const)('%s %p is %p', (change, value, patch) => {
    expect(bulkPatch(change, value)).toEqual(patch);
  });
});
