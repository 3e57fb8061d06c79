import { getRequestConfig } from 'next-intl/server';
import { MESSAGES } from './chrome.ts';
import { DEFAULT_LOCALE, isLocale } from './locales.ts';

/** Messages and zone of the desk's pages, which are Next pages; the reader's are rendered with i18n/chrome.ts. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  return { locale, messages: MESSAGES[locale], timeZone: 'Asia/Kabul' };
});
