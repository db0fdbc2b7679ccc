import type { Brand } from '../brand/brands.ts';
import type { Match } from '../dictionary/phrase.ts';
import type { Token } from '../tokens/token.ts';
import { isFood } from './categories.ts';
import { CATEGORY_INDEX } from './category-words.ts';
import type { CategoryWord } from './category-words.ts';

/** A category with how sure it is, 0..1. */
export interface CategoryReading {
  readonly id: string;
  readonly confidence: number;
  /** Tokens of the word that decided; equal where only the brand did. */
  readonly from: number;
  readonly to: number;
}

/** Words that turn to what is in a product or what it is for: what follows says less about what it is. */
const TURNS = new Set(
  'with for from in of by | ( , helps and & made enriched flavour flavor : ; free to'.split(' '),
);

/** How much less each turn leaves, and the least that is left. */
const TURN = 0.5;
const LEAST = 0.2;
/** The last word of a phrase is its head in English and Hindi alike: "butter cookies" are cookies. */
const HEAD = 1.7;
/** A brand's own trade, beside words that name it, and without. */
const OWN_TRADE = 1.6;
const SPECIALIST_VOTES = [4.5, 3.2, 2.4];
const SIDE_LINE = 0.3;
/** What is left of a word that can be a flavour, before a head. */
const FLAVOUR = 0.3;
/** A maker of soap sells no cream to eat; a maker of food may sell soap. */
const NO_FOOD = 0.12;
const NO_GOODS = 0.5;

/** A brand of the title and the tokens that name it. */
export interface NamedBrand {
  readonly known: Brand | null;
  readonly from: number;
  readonly to: number;
}

interface Vote {
  readonly category: string;
  readonly strength: number;
  readonly from: number;
  readonly to: number;
}

/** The category that the words of a title speak for, head words most; a known brand's trade has a vote too. */
export function readCategory(
  tokens: readonly Token[],
  named: NamedBrand | null,
): CategoryReading | null {
  const votes = [...wordVotes(tokens, named), ...brandVotes(named?.known ?? null)];
  const sums = new Map<string, number>();
  let all = 0;
  for (const { category, strength } of votes) {
    sums.set(category, (sums.get(category) ?? 0) + strength);
    all += strength;
  }
  let [id, top] = [undefined as string | undefined, 0];
  for (const [category, sum] of sums) if (sum > top) [id, top] = [category, sum];
  if (id === undefined) return null;
  const decisive = votes.reduce((best, vote) =>
    vote.category === id && (best.category !== id || vote.strength > best.strength) ? vote : best,
  );
  return { id, confidence: Math.min(0.99, top / all), from: decisive.from, to: decisive.to };
}

/** Votes phrase by phrase: each turn ("with", a comma, a dash) ends one, and what follows weighs less. */
function wordVotes(tokens: readonly Token[], named: NamedBrand | null): Vote[] {
  const votes: Vote[] = [];
  let weight = 1;
  let phrase: Match<CategoryWord>[] = [];
  const close = (): void => {
    votes.push(...phraseVotes(phrase, weight, named?.known ?? null));
    if (phrase.length > 0) weight = Math.max(LEAST, weight * TURN);
    phrase = [];
  };
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    const match = token.kind === 'word' ? CATEGORY_INDEX.longestAt(tokens, at) : undefined;
    if (!match && (TURNS.has(token.text) || isSpacedDash(tokens, at))) close();
    if (match && !isName(match, named) && !isPacking(tokens, match)) phrase.push(match);
    at = match ? match.to : at + 1;
  }
  close();
  return votes;
}

/** The last word of a phrase is its head; a word that can be a flavour says little before it. */
function phraseVotes(
  phrase: readonly Match<CategoryWord>[],
  weight: number,
  brand: Brand | null,
): Vote[] {
  return phrase.flatMap((match, at) => {
    const { category, isFlavour } = match.value;
    const place = at === phrase.length - 1 ? HEAD : isFlavour ? FLAVOUR : 1;
    return category === null ? [] : [voteOf(match, category, weight * place, brand)];
  });
}

/** Words within a brand's name are not about goods: "Sanjeev Kapoor" is no camphor. */
const isName = ({ from, to }: Match<CategoryWord>, named: NamedBrand | null): boolean =>
  named !== null && from >= named.from && to <= named.to;

/** "170 dabba", "60 pcs box": a vessel that is counted holds the goods, it is not them. */
const isPacking = (
  tokens: readonly Token[],
  { value, from, words }: Match<CategoryWord>,
): boolean => words === 1 && value.category === 'household' && tokens[from - 1]?.kind === 'number';

/** "Papad - Rice": a dash between spaces sets off the kind from the goods. */
const isSpacedDash = (tokens: readonly Token[], at: number): boolean =>
  DASHES.has(tokens[at]!.text) && !tokens[at]!.glued && tokens[at + 1]?.glued === false;

const DASHES = new Set(['-', '–', '—']);

function voteOf(
  { value, from, to, words }: Match<CategoryWord>,
  category: string,
  weight: number,
  brand: Brand | null,
): Vote {
  const trade = brand ? tradeFactor(brand, category) : 1;
  const strength = value.weight * weight * trade * (1 + 0.5 * (words - 1));
  return { category, strength, from, to };
}

/** How far the brand's trade makes a category likelier than the words alone. */
function tradeFactor({ categories }: Brand, category: string): number {
  if (categories.includes(category)) return OWN_TRADE;
  if (isFood(category)) return categories.some(isFood) ? 1 : NO_FOOD;
  return categories.some((own) => !isFood(own)) ? 1 : NO_GOODS;
}

/** The fewer things a brand sells, the more its name alone says. */
function brandVotes(brand: Brand | null): Vote[] {
  const own = brand?.categories ?? [];
  const first = SPECIALIST_VOTES[Math.min(own.length, SPECIALIST_VOTES.length) - 1] ?? 0;
  return own.map((category, rank) => ({
    category,
    strength: rank === 0 ? first : first * SIDE_LINE,
    from: 0,
    to: 0,
  }));
}
