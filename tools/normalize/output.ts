import type { NormalizedListing } from '@kirana/normalizer';

/** One line of the command's output: the title first, money in rupees as people write it and in paise. */
export function outputLine(title: string, reading: NormalizedListing): string {
  const { brand, product, variant, netQuantity, packCount, totalQuantity, ...rest } = reading;
  return JSON.stringify({
    title,
    brand,
    product,
    variant,
    netQuantity,
    packCount,
    totalQuantity,
    mrp: rupees(reading.mrpPaise),
    price: rupees(reading.pricePaise),
    ...rest,
  });
}

const rupees = (paise: number | null): number | null => (paise === null ? null : paise / 100);
