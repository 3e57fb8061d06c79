import { useTranslations } from 'next-intl';
import type { ArticleStatus } from '../../../core/article/model.ts';
import type { ArticleCard } from '../../../core/article/views.ts';
import { chromeFor } from '../../../i18n/chrome.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { languageName } from '../../reader/language-name.ts';
import { formatInstant } from '../format-instant.ts';
import { attentionOf } from './attention.ts';

export type DeskRow = ArticleCard & { status: ArticleStatus; updatedAt: Date };
type DeskHomeProps = { locale: Locale; name: string; drafts: DeskRow[]; published: DeskRow[] };

/** What an editor has in hand, and what to begin with. */
export function DeskHome({ locale, name, drafts, published }: DeskHomeProps) {
  const t = useTranslations('admin.desk');
  return (
    <>
      <h1 className="page-title">{t.rich('welcome', { name: () => <bdi>{name}</bdi> })}</h1>
      <p className="desk-begin">
        <a className="button button-primary" href={`/${locale}/admin/articles/new`}>
          {t('newArticle')}
        </a>
        <a className="button" href={`/${locale}/admin/intake`}>
          {t('intake')}
        </a>
      </p>
      <DeskList id="drafts" title={t('drafts')} empty={t('noDrafts')} rows={drafts} locale={locale} />
      <DeskList id="published" title={t('published')} empty={t('nothingPublished')} rows={published} locale={locale} />
    </>
  );
}

type DeskListProps = { id: string; title: string; empty: string; rows: DeskRow[]; locale: Locale };

function DeskList({ id, title, empty, rows, locale }: DeskListProps) {
  return (
    <section aria-labelledby={id} className="desk-section">
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p className="muted">{empty}</p>
      ) : (
        <ul className="desk-list">
          {rows.map((row) => (
            <DeskItem key={row.slug} row={row} locale={locale} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DeskItem({ row, locale }: { row: DeskRow; locale: Locale }) {
  const t = useTranslations('admin');
  const { slug, title, language, direction, site, status, updatedAt } = row;
  const missing = attentionOf(row);
  return (
    <li className="desk-item">
      <p className="desk-item-title">
        <a href={`/${locale}/admin/articles/${encodeURIComponent(slug)}`} lang={language} dir={direction}>
          {title}
        </a>
      </p>
      <p className="desk-item-facts">
        <span className={`badge status-${status}`}>{t(`statuses.${status}`)}</span>
        <span>{languageName(language, chromeFor(locale, ''))}</span>
        <span>{site.names[locale]}</span>
        <time dateTime={updatedAt.toISOString()}>{formatInstant(updatedAt.toISOString(), locale)}</time>
        {status === 'published' && <a href={`/${locale}/articles/${encodeURIComponent(slug)}`}>{t('desk.read')}</a>}
      </p>
      {missing.length > 0 && (
        <p className="desk-attention">
          {t('desk.attention')} {missing.map((what) => t(`attention.${what}`)).join(t('desk.join'))}
        </p>
      )}
    </li>
  );
}
