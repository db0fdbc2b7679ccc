import { describe, expect, it } from '@jest/globals';
import { formatQuantity, sameQuantity, timesQuantity } from './quantity.ts';

describe('a quantity', () => {
  it('is shown in the larger unit from 1000 on', () => {
    expect(formatQuantity({ value: 1500, unit: 'g' })).toBe('1.5 kg');
    expect(formatQuantity({ value: 70, unit: 'g' })).toBe('70 g');
    expect(formatQuantity({ value: 5000, unit: 'ml' })).toBe('5 l');
    expect(formatQuantity({ value: 2000, unit: 'pc' })).toBe('2000 pc');
  });

  it('multiplies without binary dust', () => {
    expect(timesQuantity({ value: 0.1, unit: 'g' }, 3)).toEqual({ value: 0.3, unit: 'g' });
  });

  it('is the same only in the same unit', () => {
    expect(sameQuantity({ value: 1, unit: 'g' }, { value: 1, unit: 'ml' })).toBe(false);
    expect(sameQuantity(null, null)).toBe(true);
  });
});
