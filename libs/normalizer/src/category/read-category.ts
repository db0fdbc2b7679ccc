import type { Brand } from '../brand/brands.ts';
import type { Token } from '../tokens/token.ts';
import { CATEGORY_INDEX } from './category-words.ts';

/** A category with how sure it is, 0..1. */
export interface CategoryReading {
  readonly id: string;
  readonly confidence: number;
  /** Tokens of the word that decided; equal where only the brand did. */
  readonly from: number;
  readonly to: number;
}

/** Words that turn to what is in a product or what it is for: what follows says less. */
const TURNS = new Set(['with', 'for', 'from', 'in', 'of', 'by', '|', '(', ',', 'helps', 'and']);

/** The category that the words of a title speak for, the head word most; a known brand's trade is a weak vote. */
export function readCategory(
  tokens: readonly Token[],
  brand: Brand | null,
): CategoryReading | null {
  const votes = new Map<string, number>();
  let best: { word: number; from: number; to: number } = { word: 0, from: 0, to: 0 };
  let damping = 1;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    if (TURNS.has(token.text)) damping = Math.max(0.3, damping * 0.6);
    const match = token.kind === 'mark' ? undefined : CATEGORY_INDEX.longestAt(tokens, at);
    if (!match) {
      at++;
      continue;
    }
    const vote = match.value.weight * match.words * damping * (1 + at / 100);
    votes.set(match.value.category, (votes.get(match.value.category) ?? 0) + vote);
    if (vote > best.word) best = { word: vote, from: match.from, to: match.to };
    at = match.to;
  }
  brand?.categories.forEach((id, rank) =>
    votes.set(id, (votes.get(id) ?? 0) + (rank === 0 ? 1 : 0.7)),
  );
  return winner(votes, best);
}

function winner(
  votes: ReadonlyMap<string, number>,
  best: { from: number; to: number },
): CategoryReading | null {
  let id: string | undefined;
  let [top, all] = [0, 0];
  for (const [category, vote] of votes) {
    all += vote;
    if (vote > top) [id, top] = [category, vote];
  }
  return id === undefined
    ? null
    : { id, confidence: Math.min(0.99, top / all), from: best.from, to: best.to };
}
