import { readFileSync } from 'node:fs';

/** One environment variable: how it is read, and what it is when it is not set. */
export interface Setting<T> {
  readonly variable: string;
  /** Shown when the value is wrong or missing. */
  readonly expected: string;
  /** Undefined where the variable must be set. */
  readonly fallback: { readonly value: T } | undefined;
  /** Undefined where the text is not what is expected. */
  read(text: string): T | undefined;
}

interface Options<T> {
  /** Used when the variable is not set or empty. Left out, it must be set. */
  readonly fallback?: T;
}

function setting<T>(
  variable: string,
  expected: string,
  options: Options<T>,
  read: (text: string) => T | undefined,
): Setting<T> {
  const fallback = 'fallback' in options ? { value: options.fallback as T } : undefined;
  return { variable, expected, fallback, read };
}

/** Any text that is not empty. */
export const text = <T extends string | undefined = string>(
  variable: string,
  options: Options<T> = {},
): Setting<string | T> => setting<string | T>(variable, 'a text', options, (value) => value);

/** The contents of a file named by the variable, such as a certificate. */
export const fileText = (
  variable: string,
  options: Options<string | undefined> = {},
): Setting<string | undefined> =>
  setting<string | undefined>(variable, 'a file that can be read', options, (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined; // refused with the variable's name and value
    }
  });

/** A whole number between `min` and `max`, both included. */
export function integer(
  variable: string,
  {
    min = 0,
    max = Number.MAX_SAFE_INTEGER,
    ...options
  }: Options<number> & { min?: number; max?: number } = {},
): Setting<number> {
  return setting(variable, `a whole number from ${min} to ${max}`, options, (value) => {
    const number = Number(value);
    return Number.isInteger(number) && number >= min && number <= max ? number : undefined;
  });
}

/** A URL with one of the given schemes (http and https when none are named). */
export function url<T extends string | undefined = string>(
  variable: string,
  { schemes = ['http', 'https'], ...options }: Options<T> & { schemes?: readonly string[] } = {},
): Setting<string | T> {
  return setting<string | T>(variable, `a URL with ${schemes.join(' or ')}`, options, (value) =>
    URL.canParse(value) && schemes.includes(new URL(value).protocol.slice(0, -1))
      ? value
      : undefined,
  );
}

/** Texts separated by commas, at least one. */
export const list = (variable: string, options: Options<string[]> = {}): Setting<string[]> =>
  setting(variable, 'values separated by commas', options, (value) => {
    const items = value.split(',').map((item) => item.trim());
    return items.every((item) => item !== '') ? items : undefined;
  });

/** One of the given words. */
export const oneOf = <const W extends string>(
  variable: string,
  words: readonly W[],
  options: Options<W> = {},
): Setting<W> =>
  setting(variable, `one of ${words.join(', ')}`, options, (value) =>
    words.find((word) => word === value),
  );

/** `true` or `false`. */
export const flag = (variable: string, options: Options<boolean> = {}): Setting<boolean> =>
  setting(variable, 'true or false', options, (value) =>
    value === 'true' ? true : value === 'false' ? false : undefined,
  );
