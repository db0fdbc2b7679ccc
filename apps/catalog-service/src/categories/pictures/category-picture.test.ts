import { describe, expect, it } from '@jest/globals';
import { CATEGORIES } from '@kirana/normalizer';
import { categoryPicture } from './category-picture.ts';

describe('the picture of a category', () => {
  it('is there for every category, named, well-formed and small', () => {
    for (const { id } of CATEGORIES) {
      const svg = categoryPicture(id) ?? '';
      expect(svg).toMatch(/^<svg [^>]*aria-label="[^"<&]+(?:&amp;[^"<&]+)*">.*<\/svg>$/);
      expect(Buffer.byteLength(svg)).toBeLessThan(1_000);
    }
  });

  it('is not there for what is no category', () => {
    expect(categoryPicture('nonsense')).toBeUndefined();
  });
});
