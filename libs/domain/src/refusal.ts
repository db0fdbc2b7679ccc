/** Why a written value was not understood; `expected` is a phrase for people ("a 6-digit PIN code, e.g. 560001"). */
export interface Refusal {
  readonly ok: false;
  readonly value: string;
  readonly expected: string;
}

export interface Read<T> {
  readonly ok: true;
  readonly value: T;
}

export type Reading<T> = Read<T> | Refusal;

/** The reading of a value that was understood. */
export const read = <T>(value: T): Read<T> => ({ ok: true, value });

/** The reading of a value that was not; `value` is kept as it was written. */
export const refuse = (value: string, expected: string): Refusal => ({
  ok: false,
  value,
  expected,
});
