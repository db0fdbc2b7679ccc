import { DICTIONARIES } from '../dictionary/dictionaries.generated.ts';
import { rowsOf } from '../dictionary/rows.ts';

/** A node of the category tree. Listings are filed under leaves (those with a parent). */
export interface Category {
  readonly id: string;
  /** Null for the top level. */
  readonly parent: string | null;
  readonly name: { readonly en: string; readonly hi: string };
}

/** The whole tree, parents first. */
export const CATEGORIES: readonly Category[] = rowsOf(DICTIONARIES.categories).map(
  ([id = '', parent = '-', en = '', hi = '']) => ({
    id,
    parent: parent === '-' ? null : parent,
    name: { en, hi },
  }),
);

const byId = new Map(CATEGORIES.map((category) => [category.id, category]));

export const categoryById = (id: string): Category | undefined => byId.get(id);

const FOOD_PARENTS = new Set(['staples', 'packaged-food', 'beverages', 'fresh']);
const food = new Set(
  CATEGORIES.filter(({ parent }) => FOOD_PARENTS.has(parent ?? '')).map(({ id }) => id),
);

/** True for what people eat and drink. */
export const isFood = (id: string): boolean => food.has(id);

/** True for the ids that a listing may carry. */
export const isLeafCategory = (id: string): boolean => (byId.get(id)?.parent ?? null) !== null;
