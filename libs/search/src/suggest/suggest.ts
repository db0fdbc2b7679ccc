import { brandKey, CATEGORIES, canonicalWords, phoneticKey } from '@kirana/normalizer';
import type { Search } from '../client/search.ts';
import { reaching } from '../client/search-errors.ts';
import type { ListingDocument } from '../documents/listing-document.ts';
import { isIndic, transliterate } from '../querying/transliterate.ts';
import type { SoldBrand, VocabularySource } from '../querying/vocabulary-source.ts';

export type SuggestionKind = 'product' | 'brand' | 'category';

/** Something a shop may be about to ask for. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly text: string;
  /** Product id, brand as a filter takes it, or category id. */
  readonly id: string;
}

export interface SuggestRequest {
  /** As typed so far. */
  readonly text: string;
  readonly language: 'en' | 'hi';
  readonly limit: number;
}

const MOST_BRANDS = 3;
const MOST_CATEGORIES = 2;
/** Beginnings looked up for one typed text: as typed, in Latin letters, by grocery terms. */
const MOST_BEGINNINGS = 4;

/** Products, brands and categories that begin as typed, in whichever script. */
export async function suggest(
  { search, vocabulary }: { readonly search: Search; readonly vocabulary: VocabularySource },
  { text, language, limit }: SuggestRequest,
): Promise<Suggestion[]> {
  const typed = text.trim().toLowerCase().slice(0, 60);
  if (typed === '') return [];
  const { brands } = await vocabulary.stock();
  const others = [...categoriesFor(typed, language), ...brandsFor(typed, brands)];
  const products = await productsFor(search, typed, limit);
  return [...others, ...products].slice(0, limit);
}

/** Text comparable over scripts: Latin letters, sounds alone where it was typed in another script. */
const beginnings = (typed: string) => {
  const latin = isIndic(typed) ? transliterate(typed) : typed;
  return { latin, sound: isIndic(typed) ? phoneticKey(latin.replace(/\s+/g, '')) : null };
};

function brandsFor(typed: string, brands: readonly SoldBrand[]): Suggestion[] {
  const { latin, sound } = beginnings(typed);
  const key = brandKey(latin);
  const fits = brands.filter(({ name }) => {
    const own = brandKey(name);
    return own.startsWith(key) || (sound !== null && phoneticKey(own).startsWith(sound));
  });
  return fits
    .slice(0, MOST_BRANDS)
    .map(({ name }) => ({ kind: 'brand', text: name, id: brandKey(name) }));
}

function categoriesFor(typed: string, language: 'en' | 'hi'): Suggestion[] {
  const fits = CATEGORIES.filter(({ name }) =>
    [name.en, name.hi].some((own) =>
      own
        .toLowerCase()
        .split(/[\s,&]+/)
        .some((word, at, words) => words.slice(at).join(' ').startsWith(typed)),
    ),
  );
  return fits
    .slice(0, MOST_CATEGORIES)
    .map(({ id, name }) => ({ kind: 'category', text: name[language], id }));
}

/** What the typed text may begin: itself, and the same with its whole words as grocery terms. */
function productBeginnings(typed: string): string[] {
  const { latin } = beginnings(typed);
  const canonical = canonicalWords(typed)
    .map(({ term }) => term)
    .join(' ');
  return [...new Set([typed, latin, canonical])].filter(Boolean).slice(0, MOST_BEGINNINGS);
}

interface Completion {
  readonly options: { readonly _source: Pick<ListingDocument, 'productId' | 'name'> }[];
}

async function productsFor(search: Search, typed: string, limit: number): Promise<Suggestion[]> {
  const exact = productBeginnings(typed).map((prefix, at) => [
    `begins-${at}`,
    { prefix, completion: { field: 'suggest', size: limit * 3 } },
  ]);
  const { latin } = beginnings(typed);
  const near =
    latin.length < 4
      ? []
      : [['near', { prefix: latin, completion: { field: 'suggest', size: limit, fuzzy: {} } }]];
  const { body } = await reaching(() =>
    search.client.search({
      index: search.alias('listings'),
      body: {
        size: 0,
        _source: ['productId', 'name'],
        suggest: Object.fromEntries([...exact, ...near]),
      } as never,
    }),
  );
  const answers = body.suggest as unknown as Record<string, Completion[]>;
  const found = new Map<string, string>();
  for (const [, [completion]] of Object.entries(answers).sort())
    for (const { _source } of completion?.options ?? [])
      if (_source.productId && !found.has(_source.productId))
        found.set(_source.productId, _source.name ?? '');
  return [...found].map(([id, text]) => ({ kind: 'product', text, id }));
}
