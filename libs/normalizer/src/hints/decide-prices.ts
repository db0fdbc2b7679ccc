import { decided, undecided } from '../listing/decided.ts';
import type { Decided } from '../listing/decided.ts';
import type { ListingHints } from '../listing/listing-text.ts';
import type { Warning } from '../listing/normalized-listing.ts';
import type { Price } from '../prices/price.ts';

/** Maximum retail price and price asked, in paise. */
export interface DecidedPrices {
  readonly mrp: Decided<number>;
  readonly price: Decided<number>;
}

/**
 * The price columns, else the title. A price above the MRP is kept as it stands but warned of: selling above it breaks the Legal
 * Metrology (Packaged Commodities) Rules, 2011, rule 18(2).
 */
export function decidePrices(
  prices: readonly Price[],
  hints: ListingHints,
  packCount: number,
  warn: (warning: Warning) => void,
): DecidedPrices {
  const titleMrp = prices.find(({ basis }) => basis === 'mrp')?.paise;
  const titlePrice = prices.find(({ basis }) => basis === 'price')?.paise;
  const mrp = choose(hints.mrpPaise, titleMrp, 'no MRP is given');
  const price = choose(hints.pricePaise, titlePrice, 'no price is given');
  if (titleMrp !== undefined && mrp.value !== null && !agree(mrp.value, titleMrp, packCount)) {
    warn({
      code: 'mrp-contradicts-title',
      field: 'mrp',
      message: `The MRP column says ${rupees(mrp.value)}, the title says ${rupees(titleMrp)}.`,
    });
  }
  if (mrp.value !== null && price.value !== null && price.value > mrp.value) {
    warn({
      code: 'price-above-mrp',
      field: 'price',
      message: `The price ${rupees(price.value)} is above the MRP ${rupees(mrp.value)}: selling above MRP is illegal.`,
    });
  }
  return { mrp, price };
}

function choose(
  column: number | null | undefined,
  title: number | undefined,
  missing: string,
): Decided<number> {
  if (isAmount(column)) return decided(column, 0.95, 'hint');
  return isAmount(title) ? decided(title, 0.75, 'title') : undecided(missing);
}

const isAmount = (paise: number | null | undefined): paise is number =>
  typeof paise === 'number' && Number.isFinite(paise) && paise > 0;

/** A title tells the MRP of one unit; the column may tell that of the whole pack. */
const agree = (column: number, title: number, packCount: number): boolean =>
  column === title || column === title * packCount;

const rupees = (paise: number): string => `Rs ${paise / 100}`;
