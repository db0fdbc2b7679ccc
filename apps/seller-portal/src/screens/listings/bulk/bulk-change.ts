import { parseRupees } from '@kirana/domain';
import type { ListingPatch } from '../../../listings/change-listings.ts';

/** What can be changed of many products at once; the first two need no value. */
export const BULK_CHANGES = [
  'pause',
  'sell',
  'price',
  'stock',
  'minimumUnits',
  'unit',
  'brand',
] as const;
export type BulkChange = (typeof BULK_CHANGES)[number];

export const needsValue = (change: BulkChange): boolean => change !== 'pause' && change !== 'sell';

/** The change for each of them; undefined where the value does not fit. */
export function bulkPatch(change: BulkChange, written: string): ListingPatch | undefined {
  const value = written.trim();
  switch (change) {
    case 'pause':
      return { status: 'paused' };
    case 'sell':
      return { status: 'active' };
    case 'price':
      return pricePatch(value);
    case 'stock':
      return wholePatch(value, 0, (quantity) => ({ stock: { quantity } }));
    case 'minimumUnits':
      return wholePatch(value, 1, (minimumUnits) => ({ minimumUnits }));
    case 'unit':
      return value === '' ? undefined : { hints: { unit: value } };
    case 'brand':
      return value === '' ? undefined : { corrections: { brand: value } };
  }
}

function pricePatch(value: string): ListingPatch | undefined {
  const price = parseRupees(value);
  return price.ok && price.value > 0 ? { pricePaise: price.value } : undefined;
}

function wholePatch(
  value: string,
  least: number,
  patch: (value: number) => ListingPatch,
): ListingPatch | undefined {
  const number = Number(value);
  const fits = value !== '' && Number.isInteger(number) && number >= least;
  return fits ? patch(number) : undefined;
}
