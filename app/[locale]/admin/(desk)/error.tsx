'use client';
import { useTranslations } from 'next-intl';

/** A page of the desk that could not be made; what is stored is untouched. */
export default function DeskError({ reset, error }: { reset: () => void; error: Error & { digest?: string } }) {
  const t = useTranslations('admin.fault');
  return (
    <div className="page page-narrow" role="alert">
      <h1 className="page-title">{t('title')}</h1>
      <p className="lede">{t('text')}</p>
      {error.digest && (
        <p>
          {t('reference')} <code dir="ltr">{error.digest}</code>
        </p>
      )}
      <button type="button" className="button" onClick={reset}>
        {t('again')}
      </button>
    </div>
  );
}
