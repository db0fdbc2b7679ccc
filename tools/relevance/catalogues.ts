import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Listing, ListingHints } from '@kirana/contracts';
import { stableId } from '@kirana/domain';
import { parseCsv } from './csv.ts';

/** A row of a shared catalogue. Judgments name it by its hash, so that nothing of the catalogues is copied. */
export interface CatalogueRow {
  readonly hash: string;
  readonly title: string;
  /** Content as the catalogue has it beside the title, or empty. */
  readonly quantity: string;
  readonly listing: Listing;
}

type Cells = Record<string, string>;
interface Catalogue {
  readonly file: string;
  readonly hints: (cells: Cells) => ListingHints;
}

const given = (hints: Record<string, string | undefined>): ListingHints =>
  Object.fromEntries(Object.entries(hints).filter(([, value]) => value?.trim()));

const CATALOGUES: readonly Catalogue[] = [
  {
    file: 'listings-ondc-sellers.csv',
    hints: (row) =>
      given({
        brand: row['attr_brand'],
        unit: row['unit'],
        unitValue: row['unit_value'],
        category: row['category'],
      }),
  },
  {
    file: 'listings-dmart.csv',
    hints: (row) =>
      given({ brand: row['brand'], pack: row['quantity'], category: row['sub_category'] }),
  },
  { file: 'listings-jiomart-staples.csv', hints: () => ({}) },
  { file: 'packs-zepto.csv', hints: (row) => given({ pack: row['pack'] }) },
];

const AT = '2026-11-01T00:00:00.000Z';

/** Every row of the shared catalogues as a listing, duplicates once. */
export function readCatalogues(folder: string): CatalogueRow[] {
  const rows = CATALOGUES.flatMap(({ file, hints }) =>
    parseCsv(readFileSync(join(folder, file), 'utf8'))
      .filter(({ title }) => title?.trim())
      .map((cells) => rowOf(file, cells, hints(cells))),
  );
  return [...new Map(rows.map((row) => [row.hash, row])).values()];
}

function rowOf(file: string, cells: Cells, hints: ListingHints): CatalogueRow {
  const title = cells['title']!.trim().slice(0, 500);
  const hash = createHash('sha256')
    .update(JSON.stringify([file, title, hints]))
    .digest('hex');
  return {
    hash: hash.slice(0, 12),
    title,
    quantity: hints.pack ?? [hints.unitValue, hints.unit].filter(Boolean).join(' '),
    listing: {
      listingId: stableId('lst', 'relevance', hash),
      sellerId: stableId('sel', 'relevance', file),
      title,
      hints,
      corrections: {},
      mrpPaise: paise(cells['mrp']),
      pricePaise: paise(cells['price']),
      minimumUnits: 1,
      unitsStep: 1,
      status: 'active',
      version: 1,
      createdAt: AT,
      updatedAt: AT,
    },
  };
}

function paise(written: string | undefined): number | null {
  const rupees = Number((written ?? '').replace(/[₹,\s]/g, ''));
  return Number.isFinite(rupees) && rupees > 0 ? Math.round(rupees * 100) : null;
}
