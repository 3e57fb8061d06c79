'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Letterhead } from '../../reader/letterhead.tsx';
import { chromeFor } from '../../../i18n/chrome.ts';
import { coupletOf, linesOf, type MastheadValues } from './site-values.ts';

/** The masthead as it will head its articles. */
export function MastheadPreview({ masthead, language }: { masthead: MastheadValues; language: string }) {
  const t = useTranslations('admin.site');
  const locale = useLocale();
  const { names, monogram, verses, addresses } = masthead;
  const shown = {
    names: linesOf(names),
    monogram: monogram || undefined,
    verses: verses.filter(({ first, second }) => `${first}${second}`.trim() !== '').map(coupletOf),
    addresses: { web: addresses.web || undefined, mail: addresses.mail || undefined },
  };
  if (shown.names.length === 0) return null;
  return (
    <div className="masthead-preview">
      <p className="field-label">{t('preview')}</p>
      <Letterhead masthead={shown} language={language} chrome={chromeFor(locale, '')} />
    </div>
  );
}
