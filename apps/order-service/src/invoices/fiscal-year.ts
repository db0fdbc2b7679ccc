/** India's fiscal year runs from April to March: `2026-27` for any day from 2026-04-01 to 2027-03-31. */
export function fiscalYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const start = day.slice(5, 7) >= '04' ? year : year - 1;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}

/**
 * The printed number of a seller's invoice, e.g. `26-27/000042`: unique to the seller and fiscal year, consecutive, at
 * most 16 characters (Central GST Rules 2017, rule 46(b)).
 */
export const invoiceNumber = (fiscalYear: string, sequence: number): string =>
  `${fiscalYear.slice(2)}/${String(sequence).padStart(6, '0')}`;
