import type { Quantity } from '@kirana/domain';
import type { UnitPrice } from '../listing/normalized-listing.ts';

const PER = { g: ['kg', 1000], ml: ['l', 1000], pc: ['pc', 1], m: ['m', 1] } as const;

/** What a kilogram, litre, piece or metre costs, in paise rounded to a hundredth; null where price or content is unknown. */
export function unitPriceOf(paise: number | null, total: Quantity | null): UnitPrice | null {
  if (paise === null || total === null || total.value <= 0) return null;
  const [per, size] = PER[total.unit];
  return { paise: Math.round((paise / total.value) * size * 100) / 100, per };
}
