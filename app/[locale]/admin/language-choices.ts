import 'server-only';
import { languageName, ownLanguageName } from '@/components/reader/language-name.ts';
import { chromeFor } from '@/i18n/chrome.ts';
import type { Locale } from '@/i18n/locales.ts';

/** Languages of the archive's texts, the likeliest first. */
const LANGUAGES = ['fa-AF', 'fa', 'ps', 'en', 'de', 'fr', 'ar', 'ur', 'uz-AF', 'tg', 'tk', 'tr', 'ru', 'es', 'it'];

/**
 * What a list of languages offers, each named in the chrome's language and in its own.
 * @param present one that must be among them, since something has it already
 */
export function languageChoices(locale: Locale, ...present: string[]): { tag: string; name: string }[] {
  return [...new Set([...present.filter((tag) => !LANGUAGES.includes(tag)), ...LANGUAGES])].map((tag) => ({
    tag,
    name: nameOf(tag, locale),
  }));
}

function nameOf(tag: string, locale: Locale): string {
  const [name, own] = [languageName(tag, chromeFor(locale, '')), ownLanguageName(tag)];
  return name === own ? name : `${name} · ${own}`;
}
