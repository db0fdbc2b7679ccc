import type { CatalogueRow } from './catalogues.ts';

/** What is wanted behind a query, as regular expressions over the titles as written. */
export interface Wish {
  readonly needs: readonly RegExp[];
  readonly never: RegExp | null;
  /** Where given, titles it does not match are a grade lower. */
  readonly plain: RegExp | null;
}

export interface JudgedQuery {
  readonly group: string;
  readonly query: string;
  /** Names of wishes; any of them will do. */
  readonly wishes: readonly string[];
  readonly brand: RegExp | null;
  /** g, ml or pc. */
  readonly size: { readonly value: number; readonly unit: string } | null;
}

const linesOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((cell) => cell.trim()));

/** Words to keep out begin where a word begins: "ice" is not in "nice". */
const startingWords = (source: string | undefined): string | undefined =>
  source?.replace(/(^|\|)(?=[a-z])/g, '$1\\b');

const pattern = (source: string | undefined): RegExp | null =>
  source ? new RegExp(source, 'iu') : null;

export const parseWishes = (text: string): Map<string, Wish> =>
  new Map(
    linesOf(text).map(([name = '', needs = '', never, plain]) => [
      name,
      {
        needs: [new RegExp(needs, 'iu')],
        never: pattern(startingWords(never)),
        plain: pattern(plain),
      },
    ]),
  );

export const parseQueries = (text: string): JudgedQuery[] =>
  linesOf(text).map(([group = '', query = '', wishes = '', brand, size]) => {
    const [, value, unit] = /^(\d+)(g|ml|pc)$/.exec(size ?? '') ?? [];
    return {
      group,
      query,
      wishes: wishes.split('|'),
      brand: pattern(brand),
      size: value && unit ? { value: Number(value), unit } : null,
    };
  });

/**
 * 0: another thing. Else 1, and 1 more each for the brand and for the size that were asked for; what was not asked for
 * counts as given. A lower grade, but no 0, for what is of the kind but not plainly it.
 */
export function gradeOf(
  row: CatalogueRow,
  query: JudgedQuery,
  wishes: ReadonlyMap<string, Wish>,
): number {
  const wish = query.wishes.map((name) => wishes.get(name)!).find((each) => isMeant(row, each));
  if (!wish) return 0;
  const brand = query.brand === null || query.brand.test(row.title) ? 1 : 0;
  const size = query.size === null || hasSize(row, query.size) ? 1 : 0;
  const plain = wish.plain === null || wish.plain.test(row.title);
  return Math.max(1, 1 + brand + size - (plain ? 0 : 1));
}

const isMeant = ({ title }: CatalogueRow, { needs, never }: Wish): boolean =>
  needs.every((need) => need.test(title)) && !never?.test(title);

const AMOUNT =
  /(\d+(?:\.\d+)?)\s*(kgs?|kilograms?|kilo|gms?|grams?|gr|g|ltrs?|litres?|liters?|lt|l|ml|millilitres?)\b/giu;
const LARGE = /^(k|l)/i;

/** Any content stated in the title or beside it is the one asked for, within 1 %. */
function hasSize(
  { title, quantity }: CatalogueRow,
  size: { value: number; unit: string },
): boolean {
  return [...`${title} ; ${quantity}`.matchAll(AMOUNT)].some(([, number, unit = '']) => {
    const base = /^(l|m)/i.test(unit) ? 'ml' : 'g';
    const value = Number(number) * (LARGE.test(unit) ? 1000 : 1);
    return base === size.unit && Math.abs(value - size.value) <= size.value / 100;
  });
}
