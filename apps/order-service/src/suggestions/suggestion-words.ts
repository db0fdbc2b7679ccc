import type { Rhythm } from './rhythm.ts';
import type { Suggestion } from './suggest-units.ts';

export const LANGUAGES = ['en', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];

interface Facts {
  readonly perDay: string;
  readonly onShelf: number;
  readonly coverDays: number;
  readonly units: number;
  readonly expiresOn: string;
}

/** One sentence for a shopkeeper, by what decided. */
const WORDS: Record<Language, Record<Suggestion['reason'], (facts: Facts) => string>> = {
  en: {
    rhythm: ({ perDay, onShelf, coverDays }) =>
      `You sell about ${perDay} a day and have about ${onShelf} left: this lasts ${coverDays} days.`,
    expiry: ({ perDay, units, expiresOn }) =>
      `It expires on ${expiresOn}: at ${perDay} a day you sell ${units} before then, more would be wasted.`,
    stock: ({ units }) => `The seller has only enough for ${units}.`,
    enough: ({ onShelf, perDay }) =>
      `You should still have about ${onShelf}, and sell ${perDay} a day: wait with this one.`,
    'minimum-too-large': ({ perDay }) =>
      `You sell about ${perDay} a day: the seller's smallest order is more than you need now.`,
  },
  hi: {
    rhythm: ({ perDay, onShelf, coverDays }) =>
      `आप रोज़ लगभग ${perDay} बेचते हैं और लगभग ${onShelf} बचे हैं: यह ${coverDays} दिन चलेगा।`,
    expiry: ({ perDay, units, expiresOn }) =>
      `यह ${expiresOn} को ख़त्म हो जाएगा: रोज़ ${perDay} के हिसाब से तब तक ${units} ही बिकेंगे, ज़्यादा बर्बाद होगा।`,
    stock: ({ units }) => `विक्रेता के पास सिर्फ़ ${units} हैं।`,
    enough: ({ onShelf, perDay }) =>
      `आपके पास अभी लगभग ${onShelf} होंगे और रोज़ ${perDay} बिकते हैं: अभी रुकिए।`,
    'minimum-too-large': ({ perDay }) =>
      `आप रोज़ लगभग ${perDay} बेचते हैं: विक्रेता का सबसे छोटा ऑर्डर अभी ज़रूरत से ज़्यादा है।`,
  },
};

/** Why so many, in words. */
export function suggestionWords(
  { reason, units, expiresOn }: Suggestion,
  { unitsPerDay, onShelf }: Rhythm,
  coverDays: number,
  language: Language,
): string {
  return WORDS[language][reason]({
    perDay: String(Math.round(unitsPerDay * 10) / 10),
    onShelf: Math.round(onShelf),
    coverDays,
    units,
    expiresOn: expiresOn ?? '',
  });
}

/** The first of our languages that an `Accept-Language` header names; English otherwise. */
export const languageOf = (header: string | undefined): Language =>
  (header ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code): code is Language => LANGUAGES.some((language) => language === code)) ?? 'en';
