import { useLocale, useTranslations } from 'next-intl';

export default function DeskNotFound() {
  const t = useTranslations('admin.notFound');
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
