import { useMemo } from 'react';
import { formatRupees } from '@kirana/domain';
import { useLanguage } from './language.tsx';

const INDIA = 'Asia/Kolkata';

/** Figures and dates as people in India write them, in the chosen language. */
export function useFormats() {
  const { language } = useLanguage();
  return useMemo(() => {
    const locale = language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN';
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: INDIA });
    const moment = new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: INDIA,
    });
    return {
      /** ₹ from paise; a dash where there is no price. */
      rupees: (paise: number | null | undefined) => (paise == null ? '–' : formatRupees(paise)),
      count: (value: number) => value.toLocaleString('en-IN'),
      /** A share of 0 to 1. */
      percent: (share: number) => `${Math.round(share * 100)} %`,
      day: (iso: string) => day.format(new Date(iso)),
      moment: (iso: string) => moment.format(new Date(iso)),
    };
  }, [language]);
}
