import { useMemo } from 'react';
import { useLanguage } from '../../language/language.tsx';

/** Figures and days as they fit beside a chart: ₹12L, 3 Nov. */
export function useShortFormats() {
  const { language } = useLanguage();
  return useMemo(() => {
    const locale = language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN';
    const day = new Intl.DateTimeFormat(locale, {
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
  }, [language]);
}
