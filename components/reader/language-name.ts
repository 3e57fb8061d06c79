import { MESSAGES, type Chrome, type Messages } from '../../i18n/chrome.ts';

type NamedLanguage = keyof Messages['languages'];

const isNamed = (tag: string): tag is NamedLanguage => tag in MESSAGES.en.languages;

/** The name of a language in the chrome's language: ours, where CLDR's is not what people say, or else CLDR's, or else the tag. */
export function languageName(tag: string, { locale, t }: Chrome): string {
  if (isNamed(tag)) return t(`languages.${tag}`);
  try {
    return new Intl.DisplayNames(locale === 'fa' ? 'fa-AF' : 'en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The name of a language in itself, for links that lead to it; the tag where it has no such name here. */
export function ownLanguageName(tag: string): string {
  try {
    return OWN_NAMES[tag] ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const OWN_NAMES: Record<string, string> = {
  fa: '\u0641\u0627\u0631\u0633\u06cc', // فارسی
  'fa-AF': '\u062f\u0631\u06cc', // دری
  ps: '\u067e\u069a\u062a\u0648', // پښتو
  en: 'English',
};
