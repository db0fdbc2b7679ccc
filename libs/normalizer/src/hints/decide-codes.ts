import { validGtin } from '../identity/gtin.ts';
import { hsnChapterAllows, validHsn } from '../identity/hsn.ts';
import { decided, undecided } from '../listing/decided.ts';
import type { Decided } from '../listing/decided.ts';
import type { Warning } from '../listing/normalized-listing.ts';
import { isPlaceholder } from './placeholder.ts';

/** The GTIN column where its checksum holds. */
export function decideGtin(
  hint: string | null | undefined,
  warn: (warning: Warning) => void,
): Decided<string> {
  if (isPlaceholder(hint)) return undecided('no GTIN is given');
  const gtin = validGtin(hint!);
  if (gtin) return decided(gtin, 0.98, 'hint');
  warn({ code: 'gtin-invalid', field: 'gtin', message: `"${hint!.trim()}" is not a valid GTIN.` });
  return undecided('the GTIN given is not valid');
}

/** The HSN column where it can hold goods of the category. */
export function decideHsn(
  hint: string | null | undefined,
  category: string | null,
  warn: (warning: Warning) => void,
): Decided<string> {
  if (isPlaceholder(hint)) return undecided('no HSN code is given');
  const hsn = validHsn(hint!);
  if (!hsn) {
    warn({ code: 'hsn-invalid', field: 'hsn', message: `"${hint!.trim()}" is not an HSN code.` });
    return undecided('the HSN code given is not one');
  }
  if (category !== null && !hsnChapterAllows(hsn, category)) {
    warn({
      code: 'hsn-contradicts-category',
      field: 'hsn',
      message: `HSN ${hsn} does not cover goods of the category read from the title.`,
    });
    return decided(hsn, 0.3, 'hint');
  }
  return decided(hsn, 0.9, 'hint');
}
