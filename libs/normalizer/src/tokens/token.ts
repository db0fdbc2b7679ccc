/**
 * A piece of a title. Words are runs of letters of any script, numbers runs of digits of any Indian script, marks
 * everything else that is not white space. `text` is folded (lower case, no accents, no apostrophes).
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  /** UTF-16 offsets in the title, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The number's value; NaN for other kinds. */
  readonly value: number;
  /** No white space between this token and the one before it. */
  readonly glued: boolean;
}
