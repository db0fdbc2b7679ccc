const DEVANAGARI_ZERO = 0x0966;

/** "५०" → "50": digits of Devanagari as ASCII, everything else as it was. */
export const asciiDigits = (text: string): string =>
  text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));

/**
 * One line without control characters, no-break spaces or runs of blanks: how a cell is kept. The apostrophe by which
 * spreadsheets (and our own files of rejected rows) mark a text that looks like a formula is taken off.
 */
export const tidy = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- they are what is to be removed
    .replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u200b\ufeff\s]+/g, ' ')
    .trim()
    .replace(/^'(?=[=+\-@])/, '');

/** What sellers write for "nothing": "-", "NA", "nil", "0". */
export const isPlaceholder = (text: string): boolean =>
  /^(?:|-+|\.|n\.?\/?a\.?|nil|none|null|undefined|0+)$/i.test(text.trim());
