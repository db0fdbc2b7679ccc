import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ListingText } from '@kirana/normalizer';

/** A row of a shared catalogue as a listing; `source` is its seller. */
export interface CatalogueListing extends ListingText {
  readonly source: string;
}

type Row = Readonly<Record<string, string>>;

const hints = ({ unit, unit_value, attr_brand }: Row): CatalogueListing['hints'] => ({
  ...(unit ? { unit } : {}),
  ...(unit_value ? { unitValue: unit_value } : {}),
  ...(attr_brand ? { brand: attr_brand } : {}),
});

/** The shared catalogues that state a content, and what makes a listing of a row. */
const CATALOGUES: readonly { file: string; listing: (row: Row) => CatalogueListing }[] = [
  {
    file: 'listings-ondc-sellers.csv',
    listing: (row) => ({ title: row.title!, hints: hints(row), source: row.seller! }),
  },
  {
    file: 'listings-dmart.csv',
    listing: ({ title, quantity }) => ({ title: `${title} ${quantity}`, source: 'dmart' }),
  },
  {
    file: 'listings-jiomart-staples.csv',
    listing: ({ title }) => ({ title: title!, source: 'jiomart' }),
  },
  {
    file: 'packs-zepto.csv',
    listing: ({ title, pack }) => ({ title: `${title} ${pack}`, source: 'zepto' }),
  },
];

/** True where the shared data stands beside the checkout. */
export const hasCatalogues = (folder: URL): boolean =>
  CATALOGUES.every(({ file }) => existsSync(new URL(file, folder)));

/** Every listing of the shared catalogues; a seller's repeats of a title once. */
export function catalogueListings(folder: URL): CatalogueListing[] {
  const listings = new Map<string, CatalogueListing>();
  for (const { file, listing } of CATALOGUES) {
    const rows = parse(readFileSync(new URL(file, folder), 'utf8'), {
      columns: true,
      bom: true,
      relax_column_count: true,
    }) as Row[];
    for (const row of rows) {
      const made = listing(row);
      listings.set(JSON.stringify([made.source, made.title, made.hints]), made);
    }
  }
  return [...listings.values()];
}
