import { parseRupees } from '@kirana/domain';
import type { ListingPatch } from '../../../listings/change-listings.ts';
import type { Listing } from '../../../reading/reading.ts';

/** Rupees as they are typed: "45" or "45.50"; nothing where there is no price. */
export const shownAmount = (paise: number | null): string =>
  paise === null ? '' : (paise / 100).toFixed(paise % 100 === 0 ? 0 : 2);

/** The change that an amount makes; an empty one takes the price away, undefined is no amount. */
export function amountOf(
  text: string,
  patch: (paise: number | null) => ListingPatch,
): ListingPatch | undefined {
  if (text.trim() === '') return patch(null);
  const amount = parseRupees(text);
  return amount.ok && amount.value > 0 ? patch(amount.value) : undefined;
}

/** The change that a count of stock makes; its batch and date stay. */
export function countOf(text: string, stock: Listing['stock']): ListingPatch | undefined {
  if (text.trim() === '') return { stock: null };
  const quantity = Number(text);
  if (!Number.isInteger(quantity) || quantity < 0) return undefined;
  const { batch, expiresOn = null } = stock ?? {};
  return { stock: { quantity, ...(batch === undefined ? {} : { batch }), expiresOn } };
}
