import type { GstRate } from './gst-rates.ts';
import { GST_RATES } from './gst-rates.ts';

/** The rate for an HSN code on a day (YYYY-MM-DD): the longest heading, its latest row; undefined when none is known. */
export function gstRateOf(
  hsn: string,
  on: string,
  rates: readonly GstRate[] = GST_RATES,
): GstRate | undefined {
  return rates
    .filter((rate) => hsn.startsWith(rate.hsn) && rate.from <= on)
    .toSorted((a, b) => b.hsn.length - a.hsn.length || (a.from < b.from ? 1 : -1))
    .at(0);
}

/** The tax contained in an amount, in paise. Within a state half each to centre and state, between states all IGST. */
export interface TaxSplit {
  readonly basisPoints: number;
  /** Value before tax; with the taxes it is the amount exactly. */
  readonly taxablePaise: number;
  readonly cgstPaise: number;
  readonly sgstPaise: number;
  readonly igstPaise: number;
}

/**
 * Takes the tax out of an amount that includes it (prices here include tax, as the MRP does by law). Centre and state
 * get equal halves, each rounded to a paisa, so the split always adds up to the amount.
 */
export function splitTax(amountPaise: number, basisPoints: number, interState: boolean): TaxSplit {
  const shares = interState ? 1 : 2;
  const share = Math.round((amountPaise * basisPoints) / shares / (10_000 + basisPoints));
  return {
    basisPoints,
    taxablePaise: amountPaise - share * shares,
    cgstPaise: interState ? 0 : share,
    sgstPaise: interState ? 0 : share,
    igstPaise: interState ? share : 0,
  };
}
