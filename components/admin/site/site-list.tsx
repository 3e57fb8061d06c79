import { useLocale, useTranslations } from 'next-intl';
import { BothNames } from '../both-names.tsx';
import { inOrder } from '../names.ts';

type SiteListProps = { sites: { slug: string; names: { fa: string; en: string }; mastheads: unknown[]; sections: unknown[] }[] };

/** The source sites, each a way to its form. */
export function SiteList({ sites }: SiteListProps) {
  const t = useTranslations('admin.site');
  const locale = useLocale();
  return (
    <>
      <h1 className="page-title">{t('listTitle')}</h1>
      <p className="desk-begin">
        <a className="button button-primary" href={`/${locale}/admin/sites/new`}>
          {t('new')}
        </a>
      </p>
      <ul className="desk-list">
        {inOrder(sites, locale).map(({ slug, names, mastheads, sections }) => (
          <li key={slug} className="desk-item">
            <p className="desk-item-title">
              <a href={`/${locale}/admin/sites/${encodeURIComponent(slug)}`}>
                <BothNames names={names} />
              </a>
            </p>
            <p className="desk-item-facts">
              <bdi dir="ltr">{slug}</bdi>
              <span>{t('mastheadCount', { count: mastheads.length })}</span>
              <span>{t('sectionCount', { count: sections.length })}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
