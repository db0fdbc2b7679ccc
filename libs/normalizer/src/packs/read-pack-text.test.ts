import { describe, expect, it } from '@jest/globals';
import { readPackText } from './read-pack-text.ts';

describe('readPackText', () => {
  it.each([
    ['2 x 70 g', { value: 70, unit: 'g' }, 2],
    ['1 pack (500 g)', { value: 500, unit: 'g' }, 1],
    ['1 pc (approx. 300 g)', { value: 300, unit: 'g' }, 1],
    ['200 g X 2', { value: 200, unit: 'g' }, 2],
    ['1 combo', { value: 1, unit: 'pc' }, 1],
    ['6 pcs (1.2 - 1.4 kg)', { value: 1300, unit: 'g' }, 1],
  ])('reads %s', (text, netQuantity, packCount) => {
    expect(readPackText(text)).toMatchObject({ netQuantity, packCount });
  });

  it('abstains from a number without a unit', () => {
    expect(readPackText('67.5 X 2').netQuantity).toBeNull();
  });
});
