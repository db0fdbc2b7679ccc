import { useCallback } from 'react';
import { useLanguage } from './language.tsx';
import type { Language } from './language.tsx';

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
  const form = new Intl.PluralRules(language).select(Number(facts['count'] ?? 0));
  const text = texts[`${key}_${form}`] ?? texts[`${key}_other`] ?? texts[key] ?? key;
  return text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => shown(facts[name]));
}

const shown = (fact: string | number | undefined): string =>
  typeof fact === 'number' ? fact.toLocaleString('en-IN') : (fact ?? '');
