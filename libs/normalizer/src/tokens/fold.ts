const LATIN_MARKS = /[\u0300-\u036f\u200c\u200d]/g;
const APOSTROPHES = /['’‘`´]/g;

/**
 * The form in which words are compared: lower case, no accents on Latin letters, no apostrophes. Indian scripts keep
 * their vowel signs; a nukta is composed one way, so that ज़ typed either way is one letter.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower.includes("'") || lower.includes('`') ? bare(lower) : lower;
  return bare(lower.normalize('NFKD').replace(LATIN_MARKS, '')).normalize('NFC');
}

const bare = (text: string): string => text.replace(APOSTROPHES, '');

/** True for text of plain ASCII, which needs no normalizing. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
