import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

/** Languages of the portal, by their BCP 47 tags. */
export const LANGUAGES = ['en', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];

interface Choice {
  readonly language: Language;
  choose(language: Language): void;
}

const KEPT = 'kirana-language';
const Chosen = createContext<Choice>({ language: 'en', choose: () => undefined });

const isLanguage = (text: string | null): text is Language =>
  LANGUAGES.some((language) => language === text);

/** What was chosen before, else what the browser prefers. */
function firstChoice(): Language {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  return navigator.language.startsWith('hi') ? 'hi' : 'en';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstChoice);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(KEPT, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Chosen.Provider value={choice}>{children}</Chosen.Provider>;
}

export const useLanguage = (): Choice => useContext(Chosen);
