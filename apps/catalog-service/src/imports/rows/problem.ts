/** Why a row was rejected. Codes are stable: the portal and sellers' programs act on them. */
export const REJECT_CODES = {
  'no-title': 'The row has no product name',
  'only-a-title': 'The row has a name and nothing else: a section heading or a footer',
  'title-too-long': 'The product name is longer than 500 characters',
  'price-unreadable': 'The price is not an amount in rupees',
  'price-zero': 'The price is zero',
  'price-negative': 'The price is below zero',
  'mrp-unreadable': 'The MRP is not an amount in rupees',
  'mrp-zero': 'The MRP is zero',
  'mrp-negative': 'The MRP is below zero',
  'expiry-unreadable': 'The expiry is not a date',
  'cell-too-long': 'A cell is longer than 1,000 characters',
  'extra-cells': 'The row has more cells than the heading, so its columns cannot be told apart',
  'duplicate-row': 'The row says the same as an earlier row',
} as const;

export type RejectCode = keyof typeof REJECT_CODES;

/** What is wrong with one cell of a rejected row. */
export interface Problem {
  readonly code: RejectCode;
  /** Field of ours the cell was read as; null where the whole row is meant. */
  readonly field: string | null;
  /** The cell as written. */
  readonly value: string;
  /** What would have been understood, in a phrase. */
  readonly expected: string;
}

/** What was accepted with a doubt. */
export const WARNING_CODES = {
  'no-price': 'There is no price: shops see the listing but cannot order it',
  'price-above-mrp': 'The price is above the MRP',
  'price-rounded': 'The amount has parts of a paisa and was rounded',
  'stock-unreadable': 'The stock is not a number: none was declared',
  'stock-negative': 'The stock is below zero and was taken as none',
  'stock-rounded-down': 'The stock is not a whole number and was rounded down',
  'expired-already': 'The goods have expired already',
  'minimum-unreadable': 'The minimum order is not a whole number: 1 was taken',
  'repeated-product': 'An earlier row lists the same product with other facts: both are kept',
  'code-damaged': 'A spreadsheet has shortened the barcode (8.90173E+12): it was left out',
  'unclosed-quote': 'A quotation mark is not closed: the line was read as it stands',
} as const;

export type WarningCode = keyof typeof WARNING_CODES;
