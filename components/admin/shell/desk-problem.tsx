import { useLocale, useTranslations } from 'next-intl';

/**
 * In the place of a page of the desk: there is none at that address, or it is not for whoever is signed in. The way on from there
 * leads where they may go: a reader has no desk.
 */
export function DeskProblem({ problem }: { problem: 'notFound' | 'forbidden' }) {
  const t = useTranslations(`admin.${problem}`);
  const locale = useLocale();
  return (
    <div className="page page-narrow">
      <h1 className="page-title">{t('title')}</h1>
      <p className="lede">{t('text')}</p>
      <p>
        <a href={problem === 'notFound' ? `/${locale}/admin` : `/${locale}`}>{t('back')}</a>
      </p>
    </div>
  );
}
