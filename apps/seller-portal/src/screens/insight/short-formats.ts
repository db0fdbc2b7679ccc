import { useLanguage } from '../../language/language.tsx';
import { localeOf, perLanguage } from '../../language/per-language.ts';

const formatsOf = perLanguage((language) => {
  const day = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const short = new Intl.NumberFormat('en-IN', { notation: 'compact', maximumFractionDigits: 1 });
  return {
    shortRupees: (paise: number) => `₹${short.format(paise / 100)}`,
    shortDay: (iso: string) => day.format(new Date(iso)),
    /** Of g. */
    kilograms: (grams: number) => `${short.format(grams / 1000)} kg`,
    /** Of ml. */
    litres: (ml: number) => `${short.format(ml / 1000)} L`,
  };
});

/** Figures and days as they fit beside a chart: ₹12L, 3 Nov. */
export const useShortFormats = () => formatsOf(useLanguage().language);
