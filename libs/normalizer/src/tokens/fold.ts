const ASCII = /^[\u0000-\u007f]*$/;
const LATIN_MARKS = /[\u0300-\u036f\u200c\u200d]/g;
const APOSTROPHES = /['’‘`´]/g;

/**
 * The form in which words are compared: lower case, no accents on Latin letters, no apostrophes. Indian scripts keep
 * their vowel signs; a nukta is composed one way, so that ज़ typed either way is one letter.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower.includes("'") || lower.includes('`') ? bare(lower) : lower;
  return bare(lower.normalize('NFKD').replace(LATIN_MARKS, '')).normalize('NFC');
}

const bare = (text: string): string => text.replace(APOSTROPHES, '');
