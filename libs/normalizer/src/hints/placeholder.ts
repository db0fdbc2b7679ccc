const PLACEHOLDERS = new Set(
  'na n/a n.a. nil none null no nan 0 1 - -- . test testing generic unbranded local other others default dummy unknown brand nobrand xyz abc sample tbd refer seller store mrp -na-'.split(
    ' ',
  ),
);

const PHRASES = [
  'no brand',
  'not applicable',
  'non branded',
  'test seller',
  'refer to',
  'ondc',
  'as per',
  'to be',
];

/** True for cells that were filled in only because the form asked: "NA", "0", "ONDC Test seller". */
export function isPlaceholder(cell: string | null | undefined): boolean {
  if (cell === null || cell === undefined) return true;
  const text = cell.trim().toLowerCase();
  if (text === '' || PLACEHOLDERS.has(text) || text.length > 80) return true;
  return PHRASES.some((phrase) => text.includes(phrase));
}
