import { createTranslator } from 'use-intl/core';
import en from '../messages/en.json' with { type: 'json' };
import fa from '../messages/fa.json' with { type: 'json' };
import { DEFAULT_PREFERENCES, type Preferences } from '../core/article/views.ts';
import { localeDirection, type Locale } from './locales.ts';

export type Messages = typeof en;
export const MESSAGES: Record<Locale, Messages> = { en, fa };

const translator = (locale: Locale) => createTranslator({ locale, messages: MESSAGES[locale], timeZone: 'Asia/Kabul' });

/** Looks up a message by its full key: `t('article.by')`. One for each locale, made once. */
export type Translate = ReturnType<typeof translator>;
const TRANSLATORS: Record<Locale, Translate> = { en: translator('en'), fa: translator('fa') };

/** The whole page; the light one, a file that loads nothing; the copy of the archive as files. */
export type Edition = 'full' | 'light' | 'mirror';

/**
 * The frame around what is read: which language it speaks, where the reader stands, what they prefer.
 * Reader components take it as a prop, so that the same ones render a page, a light edition or a book.
 */
export type Chrome = {
  edition: Edition;
  locale: Locale;
  direction: 'rtl' | 'ltr';
  t: Translate;
  /** Path and query of this page below the locale, with its leading slash: `/articles?language=ps`. '' on the home page. */
  path: string;
  preferences: Preferences;
};

export function chromeFor(locale: Locale, path: string, preferences: Preferences = DEFAULT_PREFERENCES, edition: Edition = 'full'): Chrome {
  return { edition, locale, direction: localeDirection(locale), t: TRANSLATORS[locale], path, preferences };
}
