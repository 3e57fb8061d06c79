import { useLocale, useTranslations } from 'next-intl';

/** Somebody is signed in, but this is not theirs to do. */
export function Forbidden() {
  const t = useTranslations('admin.forbidden');
  const locale = useLocale();
  return (
    <div className="page page-narrow">
      <h1 className="page-title">{t('title')}</h1>
      <p className="lede">{t('text')}</p>
      <p>
        <a href={`/${locale}/admin`}>{t('back')}</a>
      </p>
    </div>
  );
}
