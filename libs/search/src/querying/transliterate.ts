/**
 * Indian scripts in Latin letters, near enough for phonetic keys. The Unicode blocks from Devanagari to Malayalam follow
 * one layout (ISCII): a letter has the same place in each, so one table serves nine scripts.
 * https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-12/
 */
const FIRST = 0x0900;
const LAST = 0x0d7f;
const BLOCK = 0x80;

/** By place in the block: independent vowels, consonants, vowel signs. */
const VOWELS: Readonly<Record<number, string>> = {
  0x05: 'a',
  0x06: 'a',
  0x07: 'i',
  0x08: 'i',
  0x09: 'u',
  0x0a: 'u',
  0x0b: 'ri',
  0x0d: 'e',
  0x0e: 'e',
  0x0f: 'e',
  0x10: 'ai',
  0x11: 'o',
  0x12: 'o',
  0x13: 'o',
  0x14: 'au',
};
const CONSONANTS: Readonly<Record<number, string>> = {
  0x15: 'k',
  0x16: 'kh',
  0x17: 'g',
  0x18: 'gh',
  0x19: 'n',
  0x1a: 'ch',
  0x1b: 'chh',
  0x1c: 'j',
  0x1d: 'jh',
  0x1e: 'n',
  0x1f: 't',
  0x20: 'th',
  0x21: 'd',
  0x22: 'dh',
  0x23: 'n',
  0x24: 't',
  0x25: 'th',
  0x26: 'd',
  0x27: 'dh',
  0x28: 'n',
  0x29: 'n',
  0x2a: 'p',
  0x2b: 'ph',
  0x2c: 'b',
  0x2d: 'bh',
  0x2e: 'm',
  0x2f: 'y',
  0x30: 'r',
  0x31: 'r',
  0x32: 'l',
  0x33: 'l',
  0x34: 'l',
  0x35: 'v',
  0x36: 'sh',
  0x37: 'sh',
  0x38: 's',
  0x39: 'h',
  0x58: 'k',
  0x59: 'kh',
  0x5a: 'g',
  0x5b: 'z',
  0x5c: 'd',
  0x5d: 'dh',
  0x5e: 'f',
  0x5f: 'y',
};
const SIGNS: Readonly<Record<number, string>> = {
  0x3e: 'a',
  0x3f: 'i',
  0x40: 'i',
  0x41: 'u',
  0x42: 'u',
  0x43: 'ri',
  0x45: 'e',
  0x46: 'e',
  0x47: 'e',
  0x48: 'ai',
  0x49: 'o',
  0x4a: 'o',
  0x4b: 'o',
  0x4c: 'au',
};
const NASAL = new Set([0x01, 0x02]);
const VIRAMA = 0x4d;

/** True for a word in one of the nine scripts. */
export const isIndic = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code >= FIRST && code <= LAST;
};

/** "कोलगेट" → "kolaget", "சர்க்கரை" → "charkkarai": vowels are written where they may be mute, and phonetic keys drop them. */
export function transliterate(word: string): string {
  let text = '';
  let open = false;
  for (const letter of word.normalize('NFC')) {
    const code = letter.codePointAt(0)!;
    if (code < FIRST || code > LAST) {
      text += letter;
      continue;
    }
    const place = (code - FIRST) % BLOCK;
    const consonant = CONSONANTS[place];
    if (consonant !== undefined) {
      text += (open ? 'a' : '') + consonant;
      open = true;
    } else {
      const spoken: string =
        VOWELS[place] ?? SIGNS[place] ?? (NASAL.has(place) ? (open ? 'an' : 'n') : '');
      text += spoken;
      open = open && spoken === '' && place !== VIRAMA;
    }
  }
  return text;
}
