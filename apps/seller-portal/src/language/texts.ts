import { useCallback } from 'react';
import { useLanguage } from './language.tsx';
import type { Language } from './language.tsx';
import { perLanguage } from './per-language.ts';

/** Facts that are put into a text where it says `{name}`. */
export type Facts = Readonly<Record<string, string | number>>;
type Texts = Readonly<Record<string, string>>;

/** Keys as they are asked for: of `rows_one` and `rows_other`, `rows`. */
type Key<K> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

/** Says a text in the chosen language. */
export type Say<K = string> = (key: K, facts?: Facts) => string;

/**
 * The texts of one screen from its files, en.json and hi.json. A text with forms for numbers has the keys `KEY_one` and
 * `KEY_other`, chosen by the fact `count` (https://cldr.unicode.org/index/cldr-spec/plural-rules). A test compares the files.
 */
export function textsOf<T extends Texts>(files: Readonly<Record<Language, T>>) {
  return function useTexts(): Say<Key<keyof T & string>> {
    const { language } = useLanguage();
    return useCallback(
      (key, facts = {}) => sayIn(language, files[language], key, facts),
      [language],
    );
  };
}

/** One text with its facts; numbers are grouped as in India. A key that is not there says itself. */
export function sayIn(language: Language, texts: Texts, key: string, facts: Facts): string {
  const text = texts[key] ?? inForm(language, texts, key, Number(facts['count'] ?? 0));
  if (!text.includes('{')) return text;
  return text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => shown(facts[name]));
}

/** Made once a language: a table asks for hundreds of texts in one drawing, and rules cost more to make than all of them to say. */
const plurals = perLanguage((language) => new Intl.PluralRules(language));
const grouped = perLanguage(() => new Intl.NumberFormat('en-IN'));

const inForm = (language: Language, texts: Texts, key: string, count: number): string =>
  texts[`${key}_${plurals(language).select(count)}`] ?? texts[`${key}_other`] ?? key;

const shown = (fact: string | number | undefined): string =>
  typeof fact === 'number' ? grouped('en').format(fact) : (fact ?? '');
