import { CATEGORIES } from '@kirana/normalizer';
import { pictureUrl } from './pictures/category-picture.ts';
import type { Language } from '../browse/accept-language.ts';

export interface CategoryNode {
  readonly id: string;
  readonly name: string;
  readonly pictureUrl: string;
  /** Offers for sale; of a parent: of all below it. */
  readonly count: number;
  readonly children: readonly CategoryNode[];
}

/** The tree in its own order, every category in it: an empty one has the count 0. */
export function categoryTree(
  counts: ReadonlyMap<string, number>,
  language: Language,
  parent: string | null = null,
): CategoryNode[] {
  return CATEGORIES.filter((category) => category.parent === parent).map(({ id, name }) => {
    const children = categoryTree(counts, language, id);
    const below = children.reduce((sum, { count }) => sum + count, 0);
    return {
      id,
      name: name[language],
      pictureUrl: pictureUrl(id),
      count: (counts.get(id) ?? 0) + below,
      children,
    };
  });
}
