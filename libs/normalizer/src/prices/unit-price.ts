import type { Quantity } from '@kirana/domain';
import type { UnitPrice } from '../listing/normalized-listing.ts';
import { UNITS } from '../measures/units.ts';
import type { Price } from './price.ts';

const PER = { g: ['kg', 1000], ml: ['l', 1000], pc: ['pc', 1], m: ['m', 1] } as const;

/** What a kilogram, litre, piece or metre costs, in paise rounded to a hundredth; null where price or content is unknown. */
export function unitPriceOf(paise: number | null, total: Quantity | null): UnitPrice | null {
  if (paise === null || total === null || total.value <= 0) return null;
  const [per, size] = PER[total.unit];
  return { paise: Math.round((paise / total.value) * size * 100) / 100, per };
}

/** A rate that the title states: "₹42/kg", "18 per piece". A rate per carton tells no unit price. */
export function rateOf(prices: readonly Price[]): UnitPrice | null {
  const rate = prices.find(({ basis }) => basis === 'rate');
  const unit = rate?.per ? UNITS.get(rate.per) : undefined;
  if (!rate || !unit || unit.kind === 'container') return null;
  const [per, size] = PER[unit.base];
  return { paise: Math.round((rate.paise / unit.factor) * size * 100) / 100, per };
}
