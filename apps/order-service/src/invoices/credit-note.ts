import { dayInIndia } from '@kirana/domain';
import type { GoodsReturn } from '../returns/goods-return.ts';
import { splitTax } from '../tax/gst.ts';
import type { Invoice, InvoiceLine, InvoiceTotals } from './invoice.ts';
import { totalsOf } from './invoice.ts';

/** What a seller takes back of an invoice for goods that were returned (CGST Act, section 34). */
export interface CreditNote {
  readonly number: string;
  /** The day in India on which the return was accepted. */
  readonly issuedOn: string;
  /** The invoice it lessens. */
  readonly invoiceNumber: string;
  readonly invoiceIssuedOn: string;
  readonly orderId: string;
  readonly returnId: string;
  readonly shopId: string;
  readonly seller: Invoice['seller'];
  readonly placeOfSupply: string;
  readonly lines: readonly InvoiceLine[];
  readonly totals: InvoiceTotals;
}

/** An accepted return as it was kept, with the time (ISO 8601 UTC) of its last change: the decision. */
export type AcceptedReturn = GoodsReturn & { readonly updatedAt: string };

/** What a line and its units were charged, in paise. */
export type ChargeOf = (listingId: string) => { readonly title: string; readonly paise: number };

/**
 * The credit note of an accepted return; undefined while there is none. Its tax goes by the rates of the invoice, whatever
 * they are today, and its total is what the return was credited with.
 */
export function creditNoteOf(
  invoice: Invoice,
  accepted: AcceptedReturn,
  chargeOf: ChargeOf,
): CreditNote | undefined {
  const { creditNote, orderId, returnId, shopId, updatedAt } = accepted;
  if (creditNote === null) return undefined;
  const lines = accepted.lines.map(({ listingId, units }) =>
    creditLine(invoice, units, chargeOf(listingId)),
  );
  return {
    number: creditNote,
    issuedOn: dayInIndia(Date.parse(updatedAt)),
    invoiceNumber: invoice.number,
    invoiceIssuedOn: invoice.issuedOn,
    orderId,
    returnId,
    shopId,
    seller: invoice.seller,
    placeOfSupply: invoice.placeOfSupply,
    lines,
    totals: totalsOf(lines),
  };
}

function creditLine(
  invoice: Invoice,
  units: number,
  { title, paise }: ReturnType<ChargeOf>,
): InvoiceLine {
  const charged = invoice.lines.find((line) => line.title === title);
  const amountPaise = paise * units;
  const interState = invoice.placeOfSupply !== invoice.seller.gstin.slice(0, 2);
  const tax = charged?.tax ? splitTax(amountPaise, charged.tax.basisPoints, interState) : null;
  return { title, hsn: charged?.hsn ?? null, units, pricePaise: paise, amountPaise, tax };
}
