import { formatRupees } from '@kirana/domain';
import { useLanguage } from './language.tsx';
import type { Language } from './language.tsx';
import { localeOf, perLanguage } from './per-language.ts';

const INDIA = 'Asia/Kolkata';

const formatsOf = perLanguage((language: Language) => {
  const locale = localeOf(language);
  const number = new Intl.NumberFormat('en-IN');
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: INDIA });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: INDIA,
  });
  return {
    /** ₹ from paise; a dash where there is no price. */
    rupees: (paise: number | null | undefined) => (paise == null ? '–' : formatRupees(paise)),
    count: (value: number) => number.format(value),
    /** A share of 0 to 1. */
    percent: (share: number) => `${Math.round(share * 100)} %`,
    day: (iso: string) => day.format(new Date(iso)),
    moment: (iso: string) => moment.format(new Date(iso)),
  };
});

/** Figures and dates as people in India write them, in the chosen language. */
export const useFormats = () => formatsOf(useLanguage().language);
