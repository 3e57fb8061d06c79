'use client';
import { usePathname, useSearchParams } from 'next/navigation';
import { localeDirection, otherLocale, type Locale } from '../../../i18n/locales.ts';

const OWN_NAMES: Record<Locale, string> = { fa: '\u0641\u0627\u0631\u0633\u06cc', en: 'English' }; // فارسی

/** The same page in the other chrome, named in its own language. */
export function LocaleSwitch({ locale }: { locale: Locale }) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const other = otherLocale(locale);
  const path = pathname.replace(/^\/(fa|en)(?=\/|$)/, `/${other}`);
  return (
    <a className="locale-switch" href={query ? `${path}?${query}` : path} hrefLang={other} lang={other} dir={localeDirection(other)}>
      {OWN_NAMES[other]}
    </a>
  );
}
