import { GROCERY_NAMES } from './grocery-names.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const MOST_WORDS = 5;

/** Folded as names are compared: nukta composed one way, lower case. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase();
const wordsOf = (text: string): string[] => folded(text).match(WORD) ?? [];

/** Every spelling with its English name; the first entry of a spelling stands. */
export const ENGLISH_NAMES: ReadonlyMap<string, string> = namesOf(GROCERY_NAMES);

function namesOf(rows: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of rows.split('\n').filter(Boolean)) {
    const [english = '', spellings = ''] = row.split('|');
    for (const spelling of spellings.split(',')) {
      const key = wordsOf(spelling).join(' ');
      if (key && key !== english && !names.has(key)) names.set(key, english);
    }
  }
  return names;
}

interface Place {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A text with the names of goods in English, the longest names first; all else stays: "सरसों का तेल 1 ली" → "mustard oil 1 ली". */
export function inEnglish(text: string): string {
  const written = folded(text);
  const places: Place[] = [...written.matchAll(WORD)].map((found) => ({
    word: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
  let result = '';
  let copied = 0;
  for (let at = 0; at < places.length; at++) {
    const found = longestAt(places, at);
    if (!found) continue;
    result += written.slice(copied, places[at]!.start) + found.english;
    at += found.words - 1;
    copied = places[at]!.end;
  }
  return result + written.slice(copied);
}

function longestAt(places: readonly Place[], at: number) {
  for (let words = Math.min(MOST_WORDS, places.length - at); words > 0; words--) {
    const spelling = places.slice(at, at + words).map(({ word }) => word);
    const english = ENGLISH_NAMES.get(spelling.join(' '));
    if (english !== undefined) return { english, words };
  }
  return undefined;
}
