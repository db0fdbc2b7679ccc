import { formatRupees } from '@kirana/domain';
import type { Invoice, InvoiceLine } from './invoice.ts';
import type { PdfText } from './pdf-page.ts';
import { pdfOf } from './pdf-page.ts';

const LINES_A_PAGE = 40;
const COLUMNS = { title: 40, hsn: 280, units: 340, rate: 385, tax: 425, amount: 490 };

/** The invoice on A4 pages. */
export function invoicePdf(invoice: Invoice): Promise<Buffer> {
  const chunks = Array.from(
    { length: Math.max(1, Math.ceil(invoice.lines.length / LINES_A_PAGE)) },
    (_, page) => invoice.lines.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE),
  );
  return pdfOf(
    `Invoice ${invoice.number}`,
    chunks.map((lines, page) => [
      ...head(invoice, page + 1, chunks.length),
      ...lines.flatMap((line, at) => row(line, 680 - at * 14)),
      ...(page === chunks.length - 1 ? foot(invoice, 660 - lines.length * 14) : []),
    ]),
  );
}

function head(invoice: Invoice, page: number, pages: number): PdfText[] {
  const { seller } = invoice;
  return [
    { x: 40, y: 800, size: 16, bold: true, text: 'Tax invoice' },
    {
      x: 40,
      y: 782,
      size: 10,
      text: `${seller.tradeName}, PIN ${seller.pincode}, GSTIN ${seller.gstin}`,
    },
    {
      x: 40,
      y: 766,
      size: 10,
      text: `Invoice ${invoice.number} of ${invoice.issuedOn}, page ${page} of ${pages}`,
    },
    { x: 40, y: 750, size: 10, text: `Order ${invoice.orderId}` },
    {
      x: 40,
      y: 734,
      size: 10,
      text: `To shop ${invoice.shopId}, PIN ${invoice.deliveryPincode}, state ${invoice.placeOfSupply}`,
    },
    ...cells(702, true, ['Goods', 'HSN', 'Units', 'GST', 'Tax', 'Amount']),
  ];
}

function row(line: InvoiceLine, y: number): PdfText[] {
  const { tax } = line;
  return cells(y, false, [
    line.title,
    line.hsn ?? '-',
    String(line.units),
    tax ? `${tax.basisPoints / 100}%` : '-',
    tax ? formatRupees(tax.cgstPaise + tax.sgstPaise + tax.igstPaise) : '-',
    formatRupees(line.amountPaise),
  ]);
}

function foot({ totals }: Invoice, y: number): PdfText[] {
  const sums: [string, number][] = [
    ['Value before tax', totals.taxablePaise],
    ['CGST', totals.cgstPaise],
    ['SGST', totals.sgstPaise],
    ['IGST', totals.igstPaise],
    ['Tax not broken out (no HSN code)', totals.untaxedPaise],
    ['Total', totals.totalPaise],
  ];
  return sums
    .filter(([name, paise]) => paise > 0 || name === 'Total')
    .flatMap(([name, paise], at) => [
      { x: COLUMNS.hsn, y: y - at * 14, size: 10, text: name, bold: name === 'Total' },
      {
        x: COLUMNS.amount,
        y: y - at * 14,
        size: 10,
        text: formatRupees(paise),
        bold: name === 'Total',
      },
    ]);
}

const cells = (y: number, bold: boolean, texts: readonly string[]): PdfText[] =>
  Object.values(COLUMNS).map((x, at) => ({
    x,
    y,
    size: 9,
    bold,
    text: texts[at] ?? '',
    ...(x === COLUMNS.title ? { maxWidth: COLUMNS.hsn - COLUMNS.title - 8 } : {}),
  }));
