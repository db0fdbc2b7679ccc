const CURRENCY = /\b(?:in )?(?:rs|inr|rupees|rupee|रु|रुपये)\b/gu;
const OWNER = /^(?:attr|product|item|seller)s? (?=\S)/;

/** A heading without case, punctuation and currency: "M.R.P. (₹)" → "m r p", "Selling_Price (Rs.)" → "selling price". */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(CURRENCY, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same without the word for whose property it is: "attr brand" → "brand", "item category" → "category". */
export const withoutOwner = (folded: string): string => folded.replace(OWNER, '');
