import { useTranslations } from 'next-intl';
import type { Locale } from '../../../i18n/locales.ts';
import { INTAKE } from './send-document.ts';

/** Over a PDF whose own letters are not to be trusted: the offer to read its pages as pictures. */
export function ScanPanel({ locale, id }: { locale: Locale; id: number }) {
  const t = useTranslations('intake');
  return (
    <form action={INTAKE} method="post" encType="multipart/form-data" className="notice notice-warning">
      <p>{t('readPagesHint')}</p>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="intent" value="retry" />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="scanned" value="1" />
      <button type="submit" className="button">
        {t('readPages')}
      </button>
    </form>
  );
}
