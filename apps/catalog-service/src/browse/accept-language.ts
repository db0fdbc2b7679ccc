export type Language = 'en' | 'hi';

/** Hindi where it is asked for before English (RFC 9110, section 12.5.4, by order alone), else English. */
export function languageOf(header: string | undefined): Language {
  const asked = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return asked.find((language) => language === 'hi' || language === 'en') === 'hi' ? 'hi' : 'en';
}
