import type { Language } from './language.tsx';

/**
 * What is the same for a whole language, made when it is first asked for and kept: the browser's formats cost an old
 * phone up to a millisecond each to make, and a table asks for hundreds in one drawing.
 */
export function perLanguage<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const fresh = make(language);
    made.set(language, fresh);
    return fresh;
  };
}

/** Its locale for dates and numbers: Hindi with the digits of prices. */
export const localeOf = (language: Language): string =>
  language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN';
