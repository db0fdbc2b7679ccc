import { tokenize } from '../tokens/tokenize.ts';
import type { Token } from '../tokens/token.ts';

/** The folded words and numbers of a phrase, marks dropped: "Men+Care" and "men care" are one. */
export const phraseWords = (phrase: string): string[] =>
  tokenize(phrase)
    .filter((token) => token.kind !== 'mark')
    .map((token) => token.text);

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

/** A found phrase: tokens `from` up to, not including, `to`. */
export interface Match<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

/** Phrases by their words; finds the longest one that starts at a token, stepping over marks. */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };

  /** The value under which the same words are already kept, if any; the first stays. */
  add(words: readonly string[], value: T): T | undefined {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), value: undefined }));
      node = next;
    }
    if (node.value !== undefined) return node.value;
    node.value = value;
    return undefined;
  }

  longestAt(tokens: readonly Token[], from: number): Match<T> | undefined {
    let node: Node<T> | undefined = this.#root;
    let found: Match<T> | undefined;
    let words = 0;
    for (let at = from; at < tokens.length; at++) {
      const token = tokens[at]!;
      if (token.kind === 'mark') {
        if (words === 0 || !JOINING.has(token.text)) return found;
        continue;
      }
      node = node.next.get(token.text);
      if (!node) return found;
      words++;
      if (node.value !== undefined) found = { value: node.value, from, to: at + 1, words };
    }
    return found;
  }
}

/** Marks that may stand inside a phrase: a comma or a bracket ends it. */
const JOINING = new Set(['-', '&', '.', '+', '!', '/', '–', "'", '’', '_', '®', '™', '?', '*']);
