import { isIndic, transliterate } from '../querying/transliterate.ts';
import type { GoodsNames } from './names/all-names.ts';
import { CELLS, GOODS } from './names/all-names.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const MOST_WORDS = 5;

/** Folded as names are compared: nukta composed one way, lower case. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase();
const wordsOf = (text: string): string[] => folded(text).match(WORD) ?? [];

/** Shorter than this, a name in Latin letters by rule alone would be taken for too much else. */
const LEAST_BY_RULE = 6;

/** Words between words of a name: "kapde dhone ka sabun", "kapde dhone wala sabun" and "kapde dhone sabun" are one. */
const LINKS: ReadonlySet<string> = new Set(
  'ka ke ki wala wali wale vala vali vale waala waali का के की वाला वाली वाले चा ची चे'.split(' '),
);

/** Every spelling with its English name; the first entry of a spelling stands. */
export const ENGLISH_NAMES: ReadonlyMap<string, string> = namesOf(GOODS);

function namesOf(goods: readonly GoodsNames[]): Map<string, string> {
  const names = new Map<string, string>();
  const english = new Set(goods.map((each) => each.english));
  const add = (key: string, name: string) => {
    if (key && !english.has(key) && !names.has(key)) names.set(key, name);
  };
  const spelled = goods.flatMap((each) =>
    CELLS.flatMap((cell) =>
      each[cell].map((spelling) => [wordsOf(spelling), each.english] as const),
    ),
  );
  for (const [words, name] of spelled) add(words.join(' '), name);
  for (const [words, name] of spelled) {
    const bare = words.filter((word) => !LINKS.has(word));
    if (bare.length > 1) add(bare.join(' '), name);
  }
  // What nobody wrote down: each name as it sounds in Latin letters.
  for (const [words, name] of spelled) {
    const latin = words.map((word) => (isIndic(word) ? transliterate(word) : word)).join(' ');
    if (latin.length >= LEAST_BY_RULE) add(latin, name);
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

/** The longest name that begins at a word; what links its words may be there or not. */
function longestAt(places: readonly Place[], at: number) {
  if (LINKS.has(places[at]!.word)) return undefined;
  let found: { english: string; words: number } | undefined;
  const whole: string[] = [];
  const bare: string[] = [];
  for (let next = at; next < places.length && bare.length < MOST_WORDS; next++) {
    const { word } = places[next]!;
    whole.push(word);
    if (!LINKS.has(word)) bare.push(word);
    const english =
      ENGLISH_NAMES.get(whole.join(' ')) ??
      (LINKS.has(word) ? undefined : ENGLISH_NAMES.get(bare.join(' ')));
    if (english !== undefined) found = { english, words: next - at + 1 };
  }
  return found;
}
