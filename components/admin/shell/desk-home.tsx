import { useTranslations } from 'next-intl';
import type { ArticleStatus } from '../../../core/article/model.ts';
import type { ArticleCard } from '../../../core/article/views.ts';
import { localeDigits } from '../../../core/text/digits.ts';
import { chromeFor } from '../../../i18n/chrome.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { languageName } from '../../reader/language-name.ts';
import { formatInstant } from '../format-instant.ts';
import { attentionOf } from './attention.ts';

export type DeskRow = ArticleCard & { status: ArticleStatus; updatedAt: Date; publishAt?: Date };
type Desk = Record<'drafts' | 'inReview' | 'scheduled' | 'published', DeskRow[]> & {
  counts: Record<ArticleStatus, number>;
  documents: number;
};
type DeskHomeProps = { locale: Locale; name: string; desk: Desk };

/** What an editor has in hand, and what to begin with. */
export function DeskHome({ locale, name, desk }: DeskHomeProps) {
  const t = useTranslations('admin.desk');
  const { counts } = desk;
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
      {desk.documents > 0 && (
        <p className="desk-attention">
          <a href={`/${locale}/admin/intake`}>{t('documents', { count: desk.documents })}</a>
        </p>
      )}
      {desk.inReview.length > 0 && (
        <DeskList id="in-review" title={t('inReview')} count={counts['in-review']} rows={desk.inReview} locale={locale} />
      )}
      {desk.scheduled.length > 0 && (
        <DeskList id="scheduled" title={t('scheduled')} count={counts.scheduled} rows={desk.scheduled} locale={locale} />
      )}
      <DeskList id="drafts" title={t('drafts')} empty={t('noDrafts')} count={counts.draft} rows={desk.drafts} locale={locale} />
      <DeskList id="published" title={t('published')} empty={t('nothingPublished')} rows={desk.published} locale={locale} />
    </>
  );
}

type DeskListProps = { id: string; title: string; empty?: string; count?: number; rows: DeskRow[]; locale: Locale };

function DeskList({ id, title, empty, count = 0, rows, locale }: DeskListProps) {
  return (
    <section aria-labelledby={id} className="desk-section">
      <h2 id={id}>
        {title} {count > 0 && <span className="muted">{localeDigits(count, locale, true)}</span>}
      </h2>
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
  const { slug, title, language, direction, site, status, updatedAt, publishAt } = row;
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
        {publishAt && (
          <time dateTime={publishAt.toISOString()}>{t('article.publicFrom', { at: formatInstant(publishAt.toISOString(), locale) })}</time>
        )}
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
