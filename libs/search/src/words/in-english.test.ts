import { describe, expect, it } from '@jest/globals';
import { inEnglish } from './in-english.ts';

describe('names of goods in English', () => {
  it.each([
    ['sarson ka tel 1 ltr', 'mustard oil 1 ltr'],
    ['सरसों का तेल', 'mustard oil'],
    ['bartan dhone ka sabun', 'dishwash'],
    ['துவரம் பருப்பு 1kg', 'toor dal 1kg'],
    ['ఉప్పు', 'salt'],
    ['চিনি', 'sugar'],
    ['साखर ५ किलो', 'sugar ५ किलो'],
    ['kapde dhone wala sabun', 'detergent bar'],
    ['kapde dhone sabun 1kg', 'detergent bar 1kg'],
    ['नहाने वाला साबुन', 'bathing soap'],
    ['Tata Salt', 'tata salt'],
  ])('%s is %s', (written, english) => {
    expect(inEnglish(written)).toBe(english);
  });
});
