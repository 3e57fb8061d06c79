import { LOCALES, type Locale } from '../core/article/model.ts';

export { LOCALES, type Locale };

/** Persian first: it is the archive's own language. */
export const DEFAULT_LOCALE: Locale = 'fa';

/** Remembers the chrome that a reader chose. */
export const LOCALE_COOKIE = 'locale';

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);

export const localeDirection = (locale: Locale): 'rtl' | 'ltr' => (locale === 'fa' ? 'rtl' : 'ltr');

export const otherLocale = (locale: Locale): Locale => (locale === 'fa' ? 'en' : 'fa');
