import { brandKey, readQuery } from '@kirana/normalizer';
import type { QueryReading } from '@kirana/normalizer';
import { sizeKey } from '../documents/listing-side.ts';
import { inEnglish } from '../words/in-english.ts';
import { searchWords } from '../words/search-words.ts';
import type { SearchWord } from '../words/search-words.ts';
import { isIndic } from './transliterate.ts';
import { EMPTY_WORDS, FORM_WORDS } from './soft-words.ts';
import type { Candidate, Vocabulary } from './vocabulary.ts';

/** A word that is looked for, with what else may be meant by it. */
export interface WantedWord {
  readonly term: string;
  readonly candidates: readonly Candidate[];
  /** What finding it is worth: rare words more than common ones, words of form least. */
  readonly worth: number;
  /** Listings without it are no answer, as long as there are others. */
  readonly required: boolean;
  /** The last word that names goods: "mango pickle" is a pickle. */
  readonly head: boolean;
  /** Joined with the word after it, where some listing has the two as neighbours or as one. */
  readonly joined: string | null;
}

export interface WantedSize {
  readonly key: string;
  readonly value: number;
  readonly unit: string;
}

/** A query as it is searched for. */
export interface Understanding {
  readonly written: string;
  /** What was searched for instead, where words were taken for typing errors. */
  readonly corrected: string | null;
  readonly brand: string | null;
  readonly brandKey: string | null;
  /** Canonical words of the brand. */
  readonly brandTerms: readonly string[];
  readonly words: readonly WantedWord[];
  readonly size: WantedSize | null;
  readonly packCount: number | null;
  /** Paise; null for an open end. */
  readonly price: QueryReading['price'];
  readonly category: string | null;
  /** A number that nothing was said about: a size or a price. */
  readonly bareNumber: number | null;
}

/** Reads a query by the code that reads listings, then sets right what no listing here says. */
export function understand(text: string, vocabulary: Vocabulary): Understanding {
  const written = text.trim().slice(0, 200);
  const english = inEnglish(withPrices(written));
  const first = readQuery(english);
  const mended = mend(english, first, vocabulary);
  const reading = mended === null ? first : readQuery(mended);
  const { netQuantity, brand } = reading;
  return {
    written,
    corrected: mended,
    brand,
    brandKey: brand === null ? null : brandKey(brand),
    brandTerms: brand === null ? [] : searchWords(brand).map(({ term }) => term),
    words: wanted(reading, vocabulary),
    size: netQuantity && { key: sizeKey(netQuantity), ...netQuantity },
    packCount: reading.packCount,
    price: reading.price,
    category: reading.category,
    bareNumber: bareNumberOf(english, reading),
  };
}

/** "5 wala", "१० वाली", "১০ টাকা": what it costs, in rupees. */
const PRICED =
  /(?<![\p{N}.])(\p{Nd}{1,3}) ?(?:[wv]aa?l[aei]\b|वाल[ाीे]|रुपय[ाे]|रुपए|रूपये|টাকা|ரூபாய்|రూపాయలు?)/giu;

const withPrices = (text: string): string =>
  text.replace(PRICED, (_, rupees: string) => `${rupees} rs`);

/** Sizes and prices are round, and one number alone can be meant. */
const BARE = /(?<![\p{N}.-])(\d{1,4})(?![\p{N}.\-%]|\s*[x×*])(?=\s|$)/gu;

function bareNumberOf(text: string, reading: QueryReading): number | null {
  if (reading.netQuantity || reading.price || reading.packCount !== null) return null;
  const numbers = [...text.matchAll(BARE)].map(([, digits]) => Number(digits));
  const [only] = numbers;
  if (numbers.length !== 1 || !only || reading.brand?.includes(String(only))) return null;
  return only <= 2 || only % 5 === 0 ? only : null;
}

const wordsOf = (reading: QueryReading): SearchWord[] =>
  reading.words
    .flatMap(({ written }) => searchWords(written))
    .filter(({ term }) => !EMPTY_WORDS.has(term));

/** How sure a correction must be to read the query again with it. */
const SURE = 0.6;

/** The query with its unknown words replaced by what is surely meant, split or joined; null where nothing is unknown. */
function mend(text: string, reading: QueryReading, vocabulary: Vocabulary): string | null {
  let mended = text.normalize('NFC').toLowerCase();
  const before = mended;
  const words = wordsOf(reading);
  words.forEach(({ written, term }, at) => {
    if (vocabulary.count(term) > 0) return;
    const next = words[at + 1];
    const joined = next && vocabulary.count(written + next.written) > 0;
    if (joined) {
      mended = mended.replace(`${written} ${next.written}`, written + next.written);
      return;
    }
    const better = surely(term, vocabulary) ?? splitOf(term, vocabulary);
    if (better !== undefined) mended = mended.replace(written, better);
  });
  return mended === before ? null : inEnglish(mended);
}

function surely(term: string, vocabulary: Vocabulary): string | undefined {
  const [best] = vocabulary.nearest(term);
  return best && best.weight >= SURE ? best.term : undefined;
}

/** "goodday" → "good day": where both parts are words of the index, the rarer part as common as can be. */
function splitOf(term: string, vocabulary: Vocabulary): string | undefined {
  if (isIndic(term) || term.length < 5) return undefined;
  let best: { text: string; count: number } | undefined;
  for (let at = 2; at <= term.length - 1; at++) {
    const [left, right] = [term.slice(0, at), term.slice(at)];
    const count = Math.min(vocabulary.count(left), vocabulary.count(right));
    const long = left.length > 2 && right.length > 2;
    if (count >= (long ? 2 : 5) && count > (best?.count ?? 0))
      best = { text: `${left} ${right}`, count };
  }
  return best?.text;
}

function wanted(reading: QueryReading, vocabulary: Vocabulary): WantedWord[] {
  const terms = [...new Map(wordsOf(reading).map((word) => [word.term, word])).keys()];
  const named = terms.some((term) => !FORM_WORDS.has(term)) || reading.brand !== null;
  const isForm = (term: string) => named && FORM_WORDS.has(term);
  const head = terms.findLast((term) => !isForm(term));
  return terms.map((term, at) => {
    const candidates = vocabulary.nearest(term);
    const rarity = Math.min(1.5, Math.max(0.5, vocabulary.rarity(candidates[0]?.term ?? term)));
    const pair = at + 1 < terms.length ? term + terms[at + 1]! : '';
    return {
      term,
      candidates,
      worth: isForm(term) ? 0.4 : rarity,
      required: !isForm(term),
      head: term === head,
      joined: pair && vocabulary.count(pair) > 0 ? pair : null,
    };
  });
}
