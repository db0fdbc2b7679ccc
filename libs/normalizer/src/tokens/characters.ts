/** Zeros of the decimal digits a seller's phone can type: ASCII, the Indian scripts, Arabic, full width. */
const ZEROS = [
  0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xff10,
];

/** The value 0..9 of a decimal digit's UTF-16 code, -1 for anything else. */
export function digitOf(code: number): number {
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return code - zero;
  return -1;
}

const VULGAR: Readonly<Record<number, number>> = {
  0xbc: 0.25,
  0xbd: 0.5,
  0xbe: 0.75,
  0x2153: 1 / 3,
};

/** The value of ¼ ½ ¾ ⅓, NaN for anything else. */
export const fractionOf = (code: number): number =>
  code < 0xbc || code > 0x2153 ? NaN : (VULGAR[code] ?? NaN);

const LETTER = /^[\p{L}\p{M}]$/u;
const letters = new Map<number, boolean>();

/** True for letters and the combining marks that belong to them; surrogate halves count as marks, not letters. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  let known = letters.get(code);
  if (known === undefined) {
    known = isJoiner(code) || LETTER.test(String.fromCharCode(code));
    letters.set(code, known);
  }
  return known;
}

/** Zero-width joiners shape Indian scripts and stay inside a word. */
const isJoiner = (code: number): boolean => code === 0x200c || code === 0x200d;

export const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff;

/** ' ’ ‘ ` ´ : dropped inside a word, so that Lay's and Lays are one. */
export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0xb4;
