/** @jest-environment node */
import { describe, expect, it } from '@jest/globals';
import { patchOf } from './answer.ts';

describe('an answer to what could not be read', () => {
  it.each([
    ['netQuantity', '1.5', 'kg', { corrections: { netQuantity: { value: 1500, unit: 'g' } } }],
    ['netQuantity', '', 'g', { hints: { unit: 'g' } }],
    ['netQuantity', 'many', 'g', null],
    ['price', '₹45.50', 'g', { pricePaise: 4550 }],
    ['price', 'ask', 'g', null],
    ['mrp', '0', 'g', null],
    ['brand', ' Tata ', 'g', { corrections: { brand: 'Tata' } }],
    ['brand', ' ', 'g', null],
  ] as const)('%s: %p %s changes %p', (lack, text, unit, patch) => {
    expect(patchOf(lack, { text, unit })).toEqual(patch);
  });
});
