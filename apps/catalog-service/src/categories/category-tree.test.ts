import { describe, expect, it } from '@jest/globals';
import { categoryTree } from './category-tree.ts';

describe('the category tree', () => {
  const tree = categoryTree(
    new Map([
      ['atta-flours', 3],
      ['rice', 4],
    ]),
    'hi',
  );

  it('counts what is below each parent', () => {
    expect(tree.find(({ id }) => id === 'staples')?.count).toBe(7);
  });

  it('names every category in the language asked for, empty ones too', () => {
    const leaves = tree.flatMap(({ children }) => children);
    expect(leaves.length).toBeGreaterThan(40);
    expect(leaves.every(({ name }) => /\p{Script=Devanagari}/u.test(name))).toBe(true);
  });
});
