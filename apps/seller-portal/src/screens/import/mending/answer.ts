import { parseRupees } from '@kirana/domain';
import type { ListingPatch } from '../../../listings/change-listings.ts';
import type { Lack } from '../../../listings/find-listings.ts';

/** Units as sellers say them, and what one is in our base units. */
export const UNITS = {
  g: { unit: 'g', times: 1 },
  kg: { unit: 'g', times: 1000 },
  ml: { unit: 'ml', times: 1 },
  l: { unit: 'ml', times: 1000 },
  pc: { unit: 'pc', times: 1 },
} as const;
export type SaidUnit = keyof typeof UNITS;

/** What a seller says of a product that we could not read. */
export interface Answer {
  readonly text: string;
  /** Of a content. */
  readonly unit: SaidUnit;
}

/** The change that an answer makes; null where it is none yet, or is not understood. */
export function patchOf(lack: Lack, { text, unit }: Answer): ListingPatch | null {
  const said = text.trim();
  switch (lack) {
    case 'brand':
      return said === '' ? null : { corrections: { brand: said } };
    case 'category':
      return said === '' ? null : { corrections: { category: said } };
    case 'netQuantity':
      return quantityPatch(said, unit);
    case 'price':
    case 'mrp':
      return amountPatch(lack, said);
  }
}

/** Without a number only the unit is told: the number is in the name already. */
function quantityPatch(said: string, unit: SaidUnit): ListingPatch | null {
  if (said === '') return { hints: { unit } };
  const value = Number(said.replace(',', ''));
  if (!(value > 0)) return null;
  const { unit: base, times } = UNITS[unit];
  return { corrections: { netQuantity: { value: value * times, unit: base } } };
}

function amountPatch(lack: 'price' | 'mrp', said: string): ListingPatch | null {
  const amount = parseRupees(said);
  if (!amount.ok || amount.value === 0) return null;
  return lack === 'price' ? { pricePaise: amount.value } : { mrpPaise: amount.value };
}
