import type { OrderLine } from '@kirana/contracts';
import type { OfferSeller } from '../offers/offer.ts';
import { gstRateOf, splitTax } from '../tax/gst.ts';
import type { TaxSplit } from '../tax/gst.ts';
import { stateOfPincode } from '../tax/state-of-pincode.ts';
import { fiscalYearOf, invoiceNumber } from './fiscal-year.ts';

export interface InvoiceLine {
  readonly title: string;
  readonly hsn: string | null;
  readonly units: number;
  readonly pricePaise: number;
  /** What is charged, tax included. */
  readonly amountPaise: number;
  /** Null where no rate is known: then the tax is not broken out. */
  readonly tax: TaxSplit | null;
}

export interface InvoiceTotals {
  readonly taxablePaise: number;
  readonly cgstPaise: number;
  readonly sgstPaise: number;
  readonly igstPaise: number;
  /** Charged on lines whose rate is not known. */
  readonly untaxedPaise: number;
  readonly totalPaise: number;
}

/** A tax invoice for what a seller shipped to a shop. Never changed once issued; a return makes a credit note. */
export interface Invoice {
  readonly number: string;
  readonly fiscalYear: string;
  readonly sequence: number;
  /** The day of supply in India, whose rates hold. */
  readonly issuedOn: string;
  readonly orderId: string;
  readonly shopId: string;
  readonly seller: Pick<OfferSeller, 'sellerId' | 'tradeName' | 'gstin' | 'pincode'>;
  readonly deliveryPincode: string;
  /** GST code of the state the goods go to. */
  readonly placeOfSupply: string;
  readonly lines: readonly InvoiceLine[];
  readonly totals: InvoiceTotals;
}

/** A shipped line with the HSN code its tax goes by. */
export type TaxedLine = Pick<OrderLine, 'title' | 'units' | 'pricePaise' | 'linePaise'> & {
  readonly hsn: string | null;
};

export interface Supply {
  readonly orderId: string;
  readonly shopId: string;
  readonly seller: OfferSeller;
  readonly deliveryPincode: string;
  readonly lines: readonly TaxedLine[];
  readonly issuedOn: string;
}

/** The invoice of a supply under the seller's next number. Money in paise; lines and totals add up exactly. */
export function invoiceOf(supply: Supply, sequence: number): Invoice {
  const { orderId, shopId, seller, deliveryPincode, issuedOn } = supply;
  const sellerState = seller.gstin.slice(0, 2);
  const placeOfSupply = stateOfPincode(deliveryPincode) ?? sellerState;
  const fiscalYear = fiscalYearOf(issuedOn);
  const lines = supply.lines.map((line) =>
    invoiceLine(line, issuedOn, placeOfSupply !== sellerState),
  );
  const { sellerId, tradeName, gstin, pincode } = seller;
  return {
    number: invoiceNumber(fiscalYear, sequence),
    fiscalYear,
    sequence,
    issuedOn,
    orderId,
    shopId,
    seller: { sellerId, tradeName, gstin, pincode },
    deliveryPincode,
    placeOfSupply,
    lines,
    totals: totalsOf(lines),
  };
}

function invoiceLine(line: TaxedLine, on: string, interState: boolean): InvoiceLine {
  const { title, hsn, units, pricePaise, linePaise } = line;
  const rate = hsn === null ? undefined : gstRateOf(hsn, on);
  const tax = rate ? splitTax(linePaise, rate.basisPoints, interState) : null;
  return { title, hsn, units, pricePaise, amountPaise: linePaise, tax };
}

/** Sums of the lines, in paise. */
export function totalsOf(
  lines: readonly Pick<InvoiceLine, 'amountPaise' | 'tax'>[],
): InvoiceTotals {
  const sum = (of: (line: Pick<InvoiceLine, 'amountPaise' | 'tax'>) => number): number =>
    lines.reduce((total, line) => total + of(line), 0);
  return {
    taxablePaise: sum(({ tax }) => tax?.taxablePaise ?? 0),
    cgstPaise: sum(({ tax }) => tax?.cgstPaise ?? 0),
    sgstPaise: sum(({ tax }) => tax?.sgstPaise ?? 0),
    igstPaise: sum(({ tax }) => tax?.igstPaise ?? 0),
    untaxedPaise: sum(({ tax, amountPaise }) => (tax ? 0 : amountPaise)),
    totalPaise: sum(({ amountPaise }) => amountPaise),
  };
}
