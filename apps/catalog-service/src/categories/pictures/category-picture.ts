import { categoryById } from '@kirana/normalizer';
import type { Shape } from './shapes.ts';
import { SHAPES } from './shapes.ts';

/** What stands for each category; one that is not named here is a box of its department's colour. */
const DRAWN: Readonly<Record<string, Shape>> = {
  staples: 'sack',
  'packaged-food': 'packet',
  beverages: 'cup',
  fresh: 'apple',
  'personal-care': 'soap',
  'home-care': 'bucket',
  'other-goods': 'box',
  'atta-flours': 'sack',
  rice: 'bowl',
  pulses: 'grains',
  'millets-grains': 'grains',
  'sugar-salt': 'cubes',
  'edible-oils': 'bottle',
  'ghee-vanaspati': 'jar',
  spices: 'chilli',
  'dry-fruits': 'nut',
  biscuits: 'biscuit',
  snacks: 'packet',
  'noodles-pasta': 'noodles',
  'breakfast-cereals': 'bowl',
  'sauces-spreads': 'jar',
  'ready-to-cook': 'pan',
  confectionery: 'sweet',
  bakery: 'loaf',
  'baking-desserts': 'cake',
  'baby-food': 'rattle',
  'health-nutrition': 'heart',
  tea: 'cup',
  coffee: 'cup',
  'malt-drinks': 'jar',
  'soft-drinks': 'can',
  dairy: 'milk',
  frozen: 'flake',
  'fruits-vegetables': 'apple',
  'meat-fish': 'fish',
  'bath-soap': 'soap',
  'hair-care': 'bottle',
  'oral-care': 'brush',
  'skin-care': 'tube',
  fragrance: 'spray',
  shaving: 'razor',
  'feminine-hygiene': 'drop',
  'baby-care': 'rattle',
  otc: 'cross',
  laundry: 'bucket',
  dishwash: 'plate',
  cleaners: 'broom',
  'repellents-fresheners': 'spray',
  'paper-disposables': 'roll',
  pooja: 'lamp',
  household: 'pan',
  'pet-care': 'paw',
  'tobacco-paan': 'leaf',
  agri: 'leaf',
};

/** Dark enough for white on them to be seen (WCAG 1.4.11: 3 to 1). */
const COLOURS: Readonly<Record<string, string>> = {
  staples: '#b45309',
  'packaged-food': '#c2410c',
  beverages: '#0f766e',
  fresh: '#15803d',
  'personal-care': '#7e22ce',
  'home-care': '#1d4ed8',
};
const OTHER_COLOUR = '#475569';

/** Where a category's picture is, under the address the API is reached by. */
export const pictureUrl = (id: string): string => `/v1/categories/${id}/picture.svg`;

/** A category's picture as SVG, under 1 kB; undefined for what is no category. */
export function categoryPicture(id: string): string | undefined {
  const category = categoryById(id);
  if (!category) return undefined;
  const colour = COLOURS[category.parent ?? id] ?? OTHER_COLOUR;
  const shape = SHAPES[DRAWN[id] ?? 'box'];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" role="img" aria-label="${escaped(category.name.en)}">` +
    `<rect width="96" height="96" rx="18" fill="${colour}"/>` +
    `<path fill="#fff" fill-rule="evenodd" d="${shape}"/></svg>`
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
