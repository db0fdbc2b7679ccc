import { phoneticKey } from '@kirana/normalizer';
import { editDistance } from './edit-distance.ts';
import { singular } from '../words/search-words.ts';
import { isIndic, transliterate } from './transliterate.ts';

/** A word of the index that may be meant by a word of a query. */
export interface Candidate {
  readonly term: string;
  /** 0..1: how sure it is that this is meant. */
  readonly weight: number;
}

const LATIN = /^[a-z]+$/;
const MOST_CANDIDATES = 4;
/** A word that is in so few listings, beside one that is in so many times more, is taken for a seller's typo. */
const RARE = 2;
const COMMONER = 12;
/** A word that no listing has is less likely meant, though it names goods: "sanitry" is no "santra". */
const FOREIGN = 0.1;

/** The words of all listings with how many hold them: what a word of a query can mean here. */
export class Vocabulary {
  readonly #counts: ReadonlyMap<string, number>;
  /** Spellings of words that some listing has, with how many have the word. */
  readonly #spelled = new Map<string, number>();
  readonly #byKey = new Map<string, string[]>();
  /** Words in Latin letters, long enough to be mistaken for one another. */
  readonly #latin: LatinWord[] = [];
  readonly #nearest = new Map<string, readonly Candidate[]>();
  /** Listings counted. */
  readonly size: number;

  /** `spellings`: other ways to write words, by spelling; a query may come near one of those instead. */
  constructor(
    counts: ReadonlyMap<string, number>,
    size: number,
    spellings: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#counts = counts;
    this.size = size;
    for (const [spelling, term] of spellings) {
      const [count] = [counts.get(singular(term)) ?? counts.get(term.replaceAll(' ', '')) ?? 0];
      if (count > 0 && LATIN.test(spelling) && !counts.has(spelling))
        this.#spelled.set(spelling, count);
    }
    for (const word of [...counts.keys(), ...this.#spelled.keys()]) {
      if (!LATIN.test(word) || word.length < 3) continue;
      const key = phoneticKey(word);
      const sharing = this.#byKey.get(key);
      if (sharing) sharing.push(word);
      else this.#byKey.set(key, [word]);
      this.#latin.push({ word, letters: lettersOf(word) });
    }
  }

  /** In how many listings the word is. */
  count(word: string): number {
    return this.#counts.get(word) ?? 0;
  }

  /** 0 for a word of every listing, about 1 for one in a thousand, more for rarer ones. */
  rarity(word: string): number {
    return Math.log((this.size + 1) / (this.count(word) + 1)) / Math.log(1000);
  }

  /** Words that may be meant instead, likeliest first; none for a word that is common here. */
  nearest(word: string): readonly Candidate[] {
    const known = this.#nearest.get(word);
    if (known) return known;
    const found = this.#find(word);
    if (this.#nearest.size > 5_000) this.#nearest.clear();
    this.#nearest.set(word, found);
    return found;
  }

  #find(word: string): readonly Candidate[] {
    const own = this.count(word);
    if (own > RARE) return [];
    const spelled = isIndic(word) ? transliterate(word) : word;
    if (!LATIN.test(spelled) || spelled.length < 3) return [];
    const foreign = spelled !== word;
    const least = own === 0 ? 1 : own * COMMONER;
    const found = new Map<string, number>();
    const offer = (term: string, closeness: number) => {
      const count = this.#counts.get(term) ?? this.#spelled.get(term) ?? 0;
      if (term === word || count < least) return;
      const sure = this.#counts.has(term) ? closeness : closeness - FOREIGN;
      const weight = sure * (0.75 + 0.25 * Math.min(1, Math.log10(count + 1) / 2));
      found.set(term, Math.max(found.get(term) ?? 0, weight));
    };
    for (const term of this.#byKey.get(phoneticKey(spelled)) ?? [])
      offer(term, soundsLike(spelled, term, foreign));
    const letters = lettersOf(spelled);
    for (const other of this.#latin)
      if (mayLookLike({ word: spelled, letters }, other))
        offer(other.word, looksLike(spelled, other.word));
    return [...found]
      .map(([term, weight]) => ({ term, weight }))
      .filter(({ weight }) => weight > 0.3)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_CANDIDATES);
  }
}

/** A word, and which of the 26 letters are in it, a bit each. */
interface LatinWord {
  readonly word: string;
  readonly letters: number;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

/** Most typing errors that are forgiven in a word. */
const MOST_ERRORS = 2;

/** False for most pairs that `looksLike` would refuse, at the cost of a few bits: an error changes two letters at most. */
function mayLookLike(typed: LatinWord, other: LatinWord): boolean {
  if (other.word.length > typed.word.length + MOST_ERRORS) return other.word.startsWith(typed.word);
  if (other.word.length < typed.word.length - MOST_ERRORS) return false;
  let apart = typed.letters ^ other.letters;
  for (let letter = 0; letter < 2 * MOST_ERRORS && apart !== 0; letter++) apart &= apart - 1;
  return apart === 0 || other.word.startsWith(typed.word);
}

/** Words of one phonetic key: the nearer in letters, the surer; vowels of another script are written freely. */
function soundsLike(word: string, term: string, foreign: boolean): number {
  const longest = Math.max(word.length, term.length);
  const apart = editDistance(word, term, longest) / longest;
  return Math.max(0, 0.95 - apart * (foreign ? 0.6 : 1));
}

/** Typing errors: one in four letters, two in six; a first letter is rarely mistyped. */
function looksLike(word: string, term: string): number {
  const alike = term.startsWith(word.slice(0, 3));
  const allowed = word.length < 4 ? 0 : word.length < (alike ? 5 : 7) ? 1 : 2;
  if (allowed > 0 && Math.abs(word.length - term.length) <= allowed) {
    const apart = editDistance(word, term, allowed);
    if (apart <= allowed)
      return (word[0] === term[0] ? 0.9 : 0.7) - (apart * 1.2) / Math.max(word.length, 4);
  }
  return word.length >= 3 && term.startsWith(word) ? 0.35 + (0.4 * word.length) / term.length : 0;
}
