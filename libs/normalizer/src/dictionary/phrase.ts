import { tokenize } from '../tokens/tokenize.ts';
import type { Token } from '../tokens/token.ts';

/** The folded words and numbers of a phrase, marks dropped: "Men+Care" and "men care" are one. */
export const phraseWords = (phrase: string): string[] =>
  tokenize(phrase)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.text);

/** A found phrase: tokens `from` up to, not including, `to`. */
export interface Match<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

/** Phrases by their words; finds the longest one that starts at a token, stepping over marks. */
export class PhraseIndex<T> {
  readonly #values = new Map<string, T>();
  /** First word → most words a phrase with it has: most tokens start none, and cost one look. */
  readonly #longest = new Map<string, number>();

  /** Keeps a value under a phrase of folded words joined by single spaces; where one is kept already it stays. */
  add(phrase: string, value: T): void {
    if (phrase === '' || this.#values.has(phrase)) return;
    this.#values.set(phrase, value);
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    const words = space < 0 ? 1 : phrase.split(' ').length;
    if (words > (this.#longest.get(first) ?? 0)) this.#longest.set(first, words);
  }

  longestAt(tokens: readonly Token[], from: number): Match<T> | undefined {
    const most = this.#longest.get(tokens[from]?.text ?? '') ?? 0;
    let found: Match<T> | undefined;
    let phrase = '';
    let words = 0;
    for (let at = from; at < tokens.length && words < most; at++) {
      const token = tokens[at]!;
      if (token.kind === 'mark') {
        if (!JOINING.has(token.text)) return found;
        continue;
      }
      phrase = words === 0 ? token.text : `${phrase} ${token.text}`;
      words++;
      const value = this.#values.get(phrase);
      if (value !== undefined) found = { value, from, to: at + 1, words };
    }
    return found;
  }
}

/** Marks that may stand inside a phrase: a comma or a bracket ends it. */
const JOINING = new Set(['-', '&', '.', '+', '!', '/', '–', "'", '’', '_', '®', '™', '?', '*']);
