import { useTranslations } from 'next-intl';
import { FileName } from '../../reader/isolate.tsx';
import type { IntakeItemView } from '../../../core/intake/item.ts';
import type { Locale } from '../../../i18n/locales.ts';

/** In the place of a document that cannot be gone through: where it stands, and the way on. */
export function SettledDocument({ locale, item: { state, article, name } }: { locale: Locale; item: IntakeItemView }) {
  const t = useTranslations('intake');
  return (
    <>
      <h1 className="page-title">{t('reviewTitle')}</h1>
      <p>
        <FileName name={name} /> <span className={`badge intake-${state}`}>{t(`states.${state}`)}</span>
      </p>
      <p className="desk-begin">
        {article && (
          <a className="button button-primary" href={`/${locale}/admin/articles/${encodeURIComponent(article)}`}>
            {t('openArticle')}
          </a>
        )}
        <a className="button" href={`/${locale}/admin/intake`}>
          {t('toTheDesk')}
        </a>
      </p>
    </>
  );
}
